import { useId, type ReactNode } from 'react'
import { Needed } from '../../ui/Needed'
import styles from './record.module.css'

type Props = { label: string; description?: ReactNode; isRequired?: boolean; children: ReactNode }

/** Around a control of several parts: its label, and its help below. */
export function LabelledGroup({ label, description, isRequired = false, children }: Props) {
  const id = useId()
  return (
    <div
      role="group"
      aria-label={label}
      className={styles.pick}
      {...(isRequired && { 'aria-describedby': `${id}-needed` })}
    >
      <span className={styles.label}>
        {label}
        {isRequired && <Needed id={`${id}-needed`} />}
      </span>
      {children}
      {description && <p className={styles.help}>{description}</p>}
    </div>
  )
}
