import { Trash2 } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { FiguresWith } from '../../insights/FiguresWith'
import { useKept } from '../../methods/record/use-record'
import { useRecordActions } from '../../methods/use-record-actions'
import { useGo } from '../../shell/go'
import { Button } from '../../ui/Button'
import styles from './clients.module.css'
import { useClient } from './use-client'

/** What can be done with the engagement as a whole; how it stands is said with the contract. */
export function HeadActions() {
  const intl = useIntl()
  const go = useGo()
  const actions = useRecordActions()
  const { id, keeper, board } = useClient()
  const { opened } = useKept(keeper)
  const { state } = board.row
  return (
    <div className={styles.actions}>
      <FiguresWith people={board.client ? [board.client] : []} room={opened.record.room} />
      {state !== 'closed' && (
        <Button
          size="icon"
          variant="quiet"
          label={intl.formatMessage({ id: 'clients.delete' })}
          onPress={async () => {
            await keeper.flush()
            go.coaching()
            await actions.remove([id])
          }}
        >
          <Trash2 size={17} strokeWidth={1.75} aria-hidden />
        </Button>
      )}
      {state === 'draft' && (
        <Button size="sm" onPress={() => go.coaching({ engagement: id, page: 'intake' })}>
          <FormattedMessage id="clients.intake" />
        </Button>
      )}
      {state === 'closing' && (
        <Button size="sm" onPress={() => go.coaching({ engagement: id, page: 'closing' })}>
          <FormattedMessage id="clients.closing" />
        </Button>
      )}
    </div>
  )
}
