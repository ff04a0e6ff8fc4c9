import type { ReactNode } from 'react'
import styles from './Prose.module.css'

/** What people wrote, to be read: `<Prose><Markdown … /></Prose>`. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className={styles.prose}>{children}</div>
}
