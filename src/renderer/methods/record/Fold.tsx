import { ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { SimpleField } from '@shared/domain/method/fields'
import type { OpenRecord } from '@shared/contract/methods'
import { Needed } from '../../ui/Needed'
import styles from './record.module.css'
import { shownParts } from './shown-value'
import { useWords } from './words'

type Props = {
  name: string
  fields: readonly SimpleField[]
  item: Record<string, unknown>
  opened: OpenRecord
  startsOpen: boolean
  isRequired?: boolean
  children: ReactNode
}

/** Several fields as one line that says what is filled in, until it is opened. */
export function Fold({ name, fields, item, opened, startsOpen, isRequired = false, children }: Props) {
  const intl = useIntl()
  const words = useWords()
  // the browser opens and shuts it, and so does what looks for a field in it (`reveal.ts`)
  const [open] = useState(startsOpen)
  const held = shownParts(intl, words, fields, item, opened)
  return (
    <details className={styles.fold} open={open} aria-label={name} data-empty={held === '' || undefined}>
      <summary>
        <ChevronRight size={15} strokeWidth={1.75} aria-hidden />
        <b>{name}</b>
        {isRequired && <Needed />}
        <span>{held.replaceAll('\n', ', ') || intl.formatMessage({ id: 'methods.fold.empty' })}</span>
      </summary>
      <div className={styles.inFold}>{children}</div>
    </details>
  )
}
