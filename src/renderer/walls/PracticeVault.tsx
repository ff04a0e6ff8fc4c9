import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../api'
import { Button } from '../ui/Button'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { Link } from '../ui/Link'
import styles from './walls.module.css'

/**
 * The way to a second vault: locking saves what is being written, and a new vault begins beside this one. `quiet`: as a
 * link, which says why only when it is followed.
 */
export function PracticeVault({ quiet = false }: { quiet?: boolean }) {
  const intl = useIntl()
  const [asking, setAsking] = useState(false)
  return (
    <>
      {quiet ? (
        <Link onPress={() => setAsking(true)}>
          <FormattedMessage id="walls.practice" />
        </Link>
      ) : (
        <div className={styles.practice}>
          <p>
            <FormattedMessage id="walls.practice.text" />
          </p>
          <Button onPress={() => setAsking(true)}>
            <FormattedMessage id="walls.practice.begin" />
          </Button>
        </div>
      )}
      <ConfirmDialog
        isOpen={asking}
        title={intl.formatMessage({ id: 'walls.practice.ask' })}
        confirm={intl.formatMessage({ id: 'walls.practice.confirm' })}
        onConfirm={() => void client.walls.practice()}
        onClose={() => setAsking(false)}
      >
        {quiet && (
          <p>
            <FormattedMessage id="walls.practice.text" />
          </p>
        )}
        <FormattedMessage id="walls.practice.ask.text" />
      </ConfirmDialog>
    </>
  )
}
