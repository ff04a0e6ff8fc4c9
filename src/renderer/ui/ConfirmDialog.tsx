import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { Button } from './Button'
import { Dialog } from './Dialog'
import styles from './Dialog.module.css'

type Props = {
  isOpen: boolean
  title: string
  /** Word on the button that does it. */
  confirm: string
  /** Clay: cannot be undone. */
  destructive?: boolean
  isDisabled?: boolean
  onConfirm: () => void
  onClose: () => void
  children: ReactNode
}

export function ConfirmDialog({
  isOpen,
  title,
  confirm,
  destructive,
  isDisabled,
  onConfirm,
  onClose,
  children,
}: Props) {
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} role="alertdialog" width={480}>
      <div className={styles.text}>{children}</div>
      <div className={styles.actions}>
        <Button variant="quiet" onPress={onClose} autoFocus>
          <FormattedMessage id="ui.cancel" />
        </Button>
        <Button variant={destructive ? 'danger' : 'primary'} onPress={onConfirm} isDisabled={isDisabled ?? false}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  )
}
