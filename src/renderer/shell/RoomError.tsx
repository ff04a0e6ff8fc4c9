import type { ErrorComponentProps } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'
import styles from './AppShell.module.css'

/** In place of a room that could not be shown: what is safe, and a way to try again. The rail leads elsewhere. */
export function RoomError({ error, reset }: ErrorComponentProps) {
  return (
    <div className={styles.failed}>
      <ErrorNotice error={error} />
      <Button onPress={reset}>
        <FormattedMessage id="notebooks.save.retry" />
      </Button>
    </div>
  )
}
