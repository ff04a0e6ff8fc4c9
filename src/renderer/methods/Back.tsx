import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from '../ui/Link'
import styles from './parts.module.css'

/** The way to the page above this one, over its title. */
export function Back({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <p className={styles.back}>
      <ArrowLeft size={15} strokeWidth={1.75} aria-hidden />
      <Link onPress={onPress}>{children}</Link>
    </p>
  )
}
