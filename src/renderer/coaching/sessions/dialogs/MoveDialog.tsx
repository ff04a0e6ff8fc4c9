import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../../api'
import { MomentField } from '../../../methods/record/DayField'
import { useGo } from '../../../shell/go'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { useSession } from '../use-session'
import { useWriting } from '../write'
import styles from '../sessions.module.css'

/** Another time: what was prepared goes along, and the log keeps that the session was moved. */
export function MoveDialog({ onClose }: { onClose: () => void }) {
  const intl = useIntl()
  const go = useGo()
  const { refresh } = useWriting()
  const { id, keeper, data, facts } = useSession()
  const before = typeof data['startAt'] === 'string' ? data['startAt'] : ''
  const [startAt, setStartAt] = useState(before)
  const move = useMutation({
    mutationFn: async () => {
      await keeper.flush()
      return client.coaching.sessions.move({ session: id, startAt })
    },
    onSuccess: async (made) => {
      onClose()
      await refresh()
      go.coaching({ ...(facts.engagementId && { engagement: facts.engagementId }), session: made.id, page: 'prepare' })
    },
  })
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
        {move.isError && <ErrorNotice error={move.error} />}
        <footer className={styles.dialogFoot}>
          <Button variant="quiet" onPress={onClose}>
            <FormattedMessage id="ui.cancel" />
          </Button>
          <Button
            variant="primary"
            isDisabled={startAt === '' || startAt === before || move.isPending}
            onPress={() => move.mutate()}
          >
            <FormattedMessage id="sessions.move.do" />
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
