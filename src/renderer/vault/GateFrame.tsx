import type { ReactNode } from 'react'
import { Mark } from '../shell/Mark'
import { WindowControls } from '../shell/WindowControls'
import styles from './Gate.module.css'
import { Landscape } from './Landscape'

/** The form on the left, the landscape with what is private on the right. */
export function GateFrame({ children, side }: { children: ReactNode; side: ReactNode }) {
  return (
    <div className={styles.gate}>
      <header className={styles.bar}>
        <div className={styles.name}>
          <Mark size={22} />
          <b>Bospad</b>
        </div>
        <WindowControls />
      </header>
      <main className={styles.scroll}>
        <div className={styles.form}>{children}</div>
      </main>
      <aside className={styles.side}>
        <Landscape />
        {side}
      </aside>
    </div>
  )
}
