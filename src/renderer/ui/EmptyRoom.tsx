import type { ReactNode } from 'react'
import styles from './EmptyRoom.module.css'

type Props = {
  title: string
  text: string
  /** Three things the room is for, side by side. */
  parts: readonly { name: string; text: string }[]
  /** Buttons: how it begins. */
  ways: ReactNode
  /** Under everything. */
  children?: ReactNode
}

/** A room with nothing in it yet: a path between trees, what the room is for, and how it begins. */
export function EmptyRoom({ title, text, parts, ways, children }: Props) {
  return (
    <div className={styles.empty}>
      <div className={styles.box}>
        <svg width="240" height="120" viewBox="0 0 240 120" fill="none" aria-hidden>
          <path className={styles.track} d={path} />
          <path className={styles.dots} d={path} />
          <circle className={styles.end} cx="136" cy="18" r="6" />
          <path
            className={styles.trees}
            d="M60 78V64M52 64l8-22 8 22zM86 62v-9M80 53l6-16 6 16zM196 100V82M186 82l10-28 10 28zM226 100V88M220 88l6-20 6 20z"
          />
        </svg>
        <h1>{title}</h1>
        <p>{text}</p>
        <div className={styles.ways}>{ways}</div>
        <ul>
          {parts.map((part) => (
            <li key={part.name}>
              <b>{part.name}</b>
              <span>{part.text}</span>
            </li>
          ))}
        </ul>
        {children}
      </div>
    </div>
  )
}

const path = 'M20 112C60 112 64 88 104 84S168 84 172 62 128 42 136 24'
