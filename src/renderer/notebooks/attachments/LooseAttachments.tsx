import { CornerDownLeft, FolderDown } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Attachment } from '@shared/contract/notebooks'
import { fileSize } from './AttachmentCard'
import styles from './attachments.module.css'

type LooseAttachmentsProps = {
  body: string
  attachments: Attachment[]
  /** Taken out a moment ago: gone unless undone. */
  takenOut: ReadonlySet<string>
  onCopy: (attachment: Attachment) => void
  onPut: (attachment: Attachment) => void
}

/** Attachments that belong to the entry but stand nowhere in its text. */
export function LooseAttachments({ body, attachments, takenOut, onCopy, onPut }: LooseAttachmentsProps) {
  const intl = useIntl()
  const loose = attachments.filter(
    (attachment) => !takenOut.has(attachment.id) && !body.includes(`attachment:${attachment.id}`),
  )
  if (loose.length === 0) return null
  return (
    <section className={styles.loose} aria-label={intl.formatMessage({ id: 'notebooks.attachment.loose' })}>
      <h3>
        <FormattedMessage id="notebooks.attachment.loose" />
      </h3>
      {loose.map((attachment) => (
        <div key={attachment.id} className={styles.looseRow}>
          <span className={styles.name}>{attachment.name}</span>
          <span className={styles.size}>{fileSize(intl.locale, attachment.size)}</span>
          <span className={styles.actions}>
            <button
              type="button"
              className={styles.shownAction}
              aria-label={intl.formatMessage({ id: 'notebooks.attachment.putBack' }, { name: attachment.name })}
              onClick={() => onPut(attachment)}
            >
              <CornerDownLeft size={15} strokeWidth={1.75} aria-hidden />
            </button>
            <button
              type="button"
              className={styles.shownAction}
              aria-label={intl.formatMessage({ id: 'notebooks.attachment.copyOf' }, { name: attachment.name })}
              onClick={() => onCopy(attachment)}
            >
              <FolderDown size={15} strokeWidth={1.75} aria-hidden />
            </button>
          </span>
        </div>
      ))}
    </section>
  )
}
