import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { MomentField } from '../../../methods/record/DayField'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import styles from '../sessions.module.css'

/** `before`: the local moment at which it stood, empty where it had none. */
type Props = { before: string; move: (startAt: string) => Promise<void>; onClose: () => void }

/** Another time: what was prepared goes along, and the log keeps that the session was moved. */
export function AnotherTime({ before, move, onClose }: Props) {
  const intl = useIntl()
  const [startAt, setStartAt] = useState(before)
  const moving = useMutation({ mutationFn: () => move(startAt) })
  return (
    <Dialog title={intl.formatMessage({ id: 'sessions.move.title' })} isOpen onClose={onClose} width={480}>
      <div className={styles.dialog}>
        <p>
          <FormattedMessage id="sessions.move.text" />
        </p>
        <MomentField
          label={intl.formatMessage({ id: 'sessions.move.when' })}
          value={startAt}
          onChange={(moment) => setStartAt(moment ?? '')}
          isRequired
        />
        {moving.isError && <ErrorNotice error={moving.error} />}
        <footer className={styles.dialogFoot}>
          <Button variant="quiet" onPress={onClose}>
            <FormattedMessage id="ui.cancel" />
          </Button>
          <Button
            variant="primary"
            isDisabled={startAt === '' || startAt === before || moving.isPending}
            onPress={() => moving.mutate()}
          >
            <FormattedMessage id="sessions.move.do" />
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
