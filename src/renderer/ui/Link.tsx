import type { ReactNode } from 'react'
import styles from './surfaces.module.css'

type Props = { isDisabled?: boolean; onPress: () => void; children: ReactNode }

/** A way elsewhere, or a small act, inside a line: as large as the text around it, at least 24 px high. */
export function Link({ isDisabled, onPress, children }: Props) {
  return (
    <button type="button" className={styles.link} disabled={isDisabled ?? false} onClick={onPress}>
      {children}
    </button>
  )
}
