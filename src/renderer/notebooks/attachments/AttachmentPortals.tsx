import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import type { Attachment } from '@shared/contract/notebooks'
import { AttachmentCard } from './AttachmentCard'
import styles from './attachments.module.css'
import type { AttachmentHosts } from './hosts'
import { FormattedMessage } from 'react-intl'

type AttachmentPortalsProps = {
  hosts: AttachmentHosts
  attachments: Attachment[]
  onCopy: (attachment: Attachment) => void
  onRemove: (attachment: Attachment) => void
}

/** Fills every place in the text with the card of its attachment. */
export function AttachmentPortals({ hosts, attachments, onCopy, onRemove }: AttachmentPortalsProps) {
  const places = useSyncExternalStore(hosts.subscribe, hosts.snapshot)
  return places.map(({ key, id, host, settle }) => {
    const attachment = attachments.find((candidate) => candidate.id === id)
    return createPortal(
      attachment ? (
        <AttachmentCard
          attachment={attachment}
          onSettled={settle}
          onCopy={() => onCopy(attachment)}
          onRemove={() => onRemove(attachment)}
        />
      ) : (
        <p className={styles.card}>
          <FormattedMessage id="notebooks.attachment.gone" />
        </p>
      ),
      host,
      String(key),
    )
  })
}
