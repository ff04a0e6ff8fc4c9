import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Notice.module.css'

type Props = { tone?: 'attention' | 'calm'; title?: string; children?: ReactNode; actions?: ReactNode }

/** Amber needs you now; calm is for knowing. Never for anything that can wait. */
export function Notice({ tone = 'calm', title, children, actions }: Props) {
  const Icon = tone === 'attention' ? CircleAlert : Info
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'attention' ? 'alert' : 'status'}>
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <div className={styles.words}>
        {title && <strong>{title}</strong>}
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  )
}
