import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { SessionRow } from '@shared/contract/coaching/clients'
import { api, client } from '../../../api'
import { MomentField } from '../../../methods/record/DayField'
import { roomKeys } from '../../../methods/record/WithRecord'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import styles from '../clients.module.css'

/** Another time: the old moment stays in the list as moved, and what was prepared goes along to the new one. */
export function MoveSession({ row, onClose }: { row: SessionRow; onClose: () => void }) {
  const intl = useIntl()
  const queries = useQueryClient()
  const [startAt, setStartAt] = useState(row.startAt ?? '')
  const move = useMutation({
    mutationFn: () => client.coaching.sessions.move({ session: row.id, startAt }),
    onSuccess: () => {
      for (const queryKey of [...roomKeys(), api.methods.key(), api.today.key()])
        void queries.invalidateQueries({ queryKey })
      onClose()
    },
  })
  return (
    <Dialog title={intl.formatMessage({ id: 'clients.move.title' })} isOpen onClose={onClose} width={480}>
      <div className={styles.dialog}>
        <p>
          <FormattedMessage id="clients.move.text" />
        </p>
        <MomentField
          label={intl.formatMessage({ id: 'clients.move.when' })}
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
            isDisabled={startAt === '' || startAt === row.startAt || move.isPending}
            onPress={() => move.mutate()}
          >
            <FormattedMessage id="clients.move.do" />
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
