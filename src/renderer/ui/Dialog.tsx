import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { Button } from './Button'
import styles from './Dialog.module.css'

type Props = {
  title: string
  isOpen: boolean
  onClose: () => void
  /** Widest it may become, in pixels. */
  width?: number
  role?: 'dialog' | 'alertdialog'
  children: ReactNode
}

export function Dialog({ title, isOpen, onClose, width = 520, role = 'dialog', children }: Props) {
  const intl = useIntl()
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
      className={styles.overlay ?? ''}
    >
      <Modal className={styles.modal ?? ''} style={{ maxWidth: width }}>
        <AriaDialog role={role} className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            {role === 'dialog' && (
              <Button variant="quiet" size="icon" label={intl.formatMessage({ id: 'ui.close' })} onPress={onClose}>
                <X size={17} strokeWidth={1.75} aria-hidden />
              </Button>
            )}
          </header>
          <div className={styles.body}>{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
