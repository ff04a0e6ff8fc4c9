import { Check } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { RecordKeeper } from '../methods/record/record-keeper'
import { useKept } from '../methods/record/use-record'
import { Notice } from '../ui/Notice'
import styles from './reflect.module.css'

/** Whether the record is on the disk. */
export function SavedLine({ keeper }: { keeper: RecordKeeper }) {
  const intl = useIntl()
  const { status } = useKept(keeper)
  if (status.kind === 'failed')
    return (
      <div className={styles.trouble}>
        <Notice tone="attention" title={intl.formatMessage({ id: `errors.${status.code}.title` })}>
          <FormattedMessage id={`errors.${status.code}.text`} /> <FormattedMessage id={`errors.${status.code}.next`} />
        </Notice>
      </div>
    )
  return (
    <span className={styles.saved} role="status" data-saved={status.kind === 'saved' || undefined}>
      {status.kind === 'saved' && <Check size={14} strokeWidth={1.75} aria-hidden />}
      <FormattedMessage id={status.kind === 'saved' ? 'reflect.saved' : 'reflect.saving'} />
    </span>
  )
}
