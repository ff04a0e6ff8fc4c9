import { Check } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import type { RecordKeeper } from '../methods/record/record-keeper'
import { useKept } from '../methods/record/use-record'
import { ErrorNotice } from '../ui/ErrorNotice'
import styles from './reflect.module.css'

/** Whether the record is on the disk. */
export function SavedLine({ keeper }: { keeper: RecordKeeper }) {
  const { status } = useKept(keeper)
  if (status.kind === 'failed')
    return (
      <div className={styles.trouble}>
        <ErrorNotice error={{ code: status.code }} />
      </div>
    )
  return (
    <span className={styles.saved} role="status" data-saved={status.kind === 'saved' || undefined}>
      {status.kind === 'saved' && <Check size={14} strokeWidth={1.75} aria-hidden />}
      <FormattedMessage id={status.kind === 'saved' ? 'reflect.saved' : 'reflect.saving'} />
    </span>
  )
}
