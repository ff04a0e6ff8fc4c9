import type { ErrorComponentProps } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'
import styles from './AppShell.module.css'
import { useTitle } from './title'

/** The room before this one is not what is on the screen. */
const noRoom: string[] = []

/** In place of a room that could not be shown: what is safe, and a way to try again. The rail leads elsewhere. */
export function RoomError({ error, reset }: ErrorComponentProps) {
  useTitle(noRoom)
  return (
    <div className={styles.failed}>
      <ErrorNotice error={error} />
      <Button onPress={reset}>
        <FormattedMessage id="notebooks.save.retry" />
      </Button>
    </div>
  )
}
