import { ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { Needed } from '../../ui/Needed'
import styles from './Fold.module.css'

type Props = {
  name: string
  /** What is filled in, in words; empty when nothing is. */
  holds: string
  startsOpen: boolean
  isRequired?: boolean | undefined
  children: ReactNode
}

/** Several fields as one line that says what is filled in, until it is opened. */
export function Fold({ name, holds, startsOpen, isRequired = false, children }: Props) {
  const intl = useIntl()
  // the browser opens and shuts it, and so does what looks for a field in it (`reveal.ts`)
  const [open] = useState(startsOpen)
  return (
    <details className={styles.fold} open={open} aria-label={name} data-empty={holds === '' || undefined}>
      <summary>
        <ChevronRight size={15} strokeWidth={1.75} aria-hidden />
        <b>{name}</b>
        {isRequired && <Needed />}
        <span>{holds || intl.formatMessage({ id: 'methods.fold.empty' })}</span>
      </summary>
      <div className={styles.inFold}>{children}</div>
    </details>
  )
}
