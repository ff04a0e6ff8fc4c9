import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../api'
import { Button } from '../ui/Button'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import styles from './walls.module.css'

/** The way to a second vault: locking saves what is being written, and a new vault begins beside this one. */
export function PracticeVault() {
  const intl = useIntl()
  const [asking, setAsking] = useState(false)
  return (
    <div className={styles.practice}>
      <p>
        <FormattedMessage id="walls.practice.text" />
      </p>
      <Button onPress={() => setAsking(true)}>
        <FormattedMessage id="walls.practice.begin" />
      </Button>
      <ConfirmDialog
        isOpen={asking}
        title={intl.formatMessage({ id: 'walls.practice.ask' })}
        confirm={intl.formatMessage({ id: 'walls.practice.confirm' })}
        onConfirm={() => void client.walls.practice()}
        onClose={() => setAsking(false)}
      >
        <FormattedMessage id="walls.practice.ask.text" />
      </ConfirmDialog>
    </div>
  )
}
