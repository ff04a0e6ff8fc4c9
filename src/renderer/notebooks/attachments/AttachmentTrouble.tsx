import { CircleAlert, X } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import styles from '../entry/entry.module.css'
import popover from '../entry/popover.module.css'
import type { AttachmentTrouble as Trouble } from './use-attachments'

type AttachmentTroubleProps = { trouble: Trouble | null; adding: boolean; onDismiss: () => void }

/** Why a file was not added, or that one is being stored. */
export function AttachmentTrouble({ trouble, adding, onDismiss }: AttachmentTroubleProps) {
  const intl = useIntl()
  return (
    <>
      {adding && (
        <p className={popover.quiet} role="status">
          <FormattedMessage id="notebooks.attachment.adding" />
        </p>
      )}
      {trouble && (
        <div className={styles.trouble} role="alert">
          <CircleAlert size={18} strokeWidth={1.75} aria-hidden />
          <p>
            <FormattedMessage id={messageOf(trouble.code)} values={{ name: trouble.name }} />
          </p>
          <button
            type="button"
            className={styles.tool}
            aria-label={intl.formatMessage({ id: 'notebooks.close' })}
            onClick={onDismiss}
          >
            <X size={15} strokeWidth={1.75} aria-hidden />
          </button>
        </div>
      )}
    </>
  )
}

function messageOf(code: Trouble['code']): string {
  switch (code) {
    case 'FILE_TOO_LARGE':
    case 'FILE_TYPE_REFUSED':
    case 'FILE_DAMAGED':
    case 'DISK_FULL':
      return `notebooks.attachment.${code}`
    default:
      return 'notebooks.attachment.UNEXPECTED'
  }
}
