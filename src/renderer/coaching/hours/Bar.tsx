import styles from './hours.module.css'

/** How far along; the words beside it say the same. */
export function Bar({ value, of }: { value: number; of: number }) {
  const share = of > 0 ? Math.min(1, value / of) : 1
  return (
    <span className={styles.bar} aria-hidden>
      <span style={{ width: `${share * 100}%` }} />
    </span>
  )
}
