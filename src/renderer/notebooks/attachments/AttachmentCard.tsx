import { FileAudio, FileText, FolderDown, Trash2 } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Attachment } from '@shared/contract/notebooks'
import styles from './attachments.module.css'

const PdfPage = lazy(() => import('./PdfPage'))

export const attachmentUrl = (id: string) =>
  `${location.origin === 'null' ? 'app://bospad' : location.origin}/attachment/${id}`

type AttachmentCardProps = {
  attachment: Attachment
  /** The card got its real height. */
  onSettled: () => void
  onCopy: () => void
  onRemove: () => void
}

/** A picture, a PDF's first page or a sound in the text, with what can be done with it. */
export function AttachmentCard({ attachment, onSettled, onCopy, onRemove }: AttachmentCardProps) {
  const intl = useIntl()
  const url = attachmentUrl(attachment.id)
  const { kind, name } = attachment
  return (
    <figure className={styles.card} data-kind={kind}>
      {kind === 'picture' && (
        <img src={url} alt={name} className={styles.picture} onLoad={onSettled} onError={onSettled} />
      )}
      {kind === 'pdf' && (
        <Suspense fallback={<div className={styles.pageWaiting} />}>
          <PdfPage url={url} onSettled={onSettled} />
        </Suspense>
      )}
      {kind === 'audio' && <audio controls preload="metadata" src={url} className={styles.sound} aria-label={name} />}
      <figcaption className={styles.caption}>
        {kind === 'pdf' && <FileText size={15} strokeWidth={1.75} aria-hidden />}
        {kind === 'audio' && <FileAudio size={15} strokeWidth={1.75} aria-hidden />}
        <span className={styles.name}>{name}</span>
        <span className={styles.size}>{fileSize(intl.locale, attachment.size)}</span>
        <span className={styles.actions}>
          <button
            type="button"
            className={styles.action}
            title={intl.formatMessage({ id: 'notebooks.attachment.copy' })}
            onClick={onCopy}
          >
            <FolderDown size={15} strokeWidth={1.75} aria-hidden />
            <span className={styles.hidden}>
              <FormattedMessage id="notebooks.attachment.copyOf" values={{ name }} />
            </span>
          </button>
          <button
            type="button"
            className={styles.action}
            title={intl.formatMessage({ id: 'notebooks.attachment.remove' })}
            onClick={onRemove}
          >
            <Trash2 size={15} strokeWidth={1.75} aria-hidden />
            <span className={styles.hidden}>
              <FormattedMessage id="notebooks.attachment.removeOf" values={{ name }} />
            </span>
          </button>
        </span>
      </figcaption>
    </figure>
  )
}

/** 12 kB, 3.4 MB, in the notation of the language. */
export function fileSize(locale: string, bytes: number): string {
  const mega = bytes >= 1_000_000
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: mega ? 'megabyte' : 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: mega ? 1 : 0,
  }).format(Math.max(mega ? 0 : 1, bytes / (mega ? 1_000_000 : 1000)))
}
