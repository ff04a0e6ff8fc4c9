import { FormattedMessage, useIntl } from 'react-intl'
import { RecordDialog } from '../../../methods/record/RecordDialog'
import { useKept } from '../../../methods/record/use-record'
import { listOf } from '../../../methods/record/values'
import type { Owner } from '../../../methods/record/WithRecord'
import { localMoment } from '../../../reflect/moments'
import { CheckboxGroup } from '../../../ui/Choices'
import { Link } from '../../../ui/Link'
import styles from '../clients.module.css'
import { useClient } from '../use-client'

/** An agreement being written, with who said yes to it. */
export function AgreementDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const intl = useIntl()
  return (
    <RecordDialog
      id={id}
      title={intl.formatMessage({ id: 'clients.agreement' })}
      fields={['text', 'category', 'agreedOn']}
      needs="text"
      more={(owner) => <Confirmed owner={owner} />}
      onClose={onClose}
    />
  )
}

function Confirmed({ owner: { keeper } }: { owner: Owner }) {
  const intl = useIntl()
  const { board } = useClient()
  const { data, opened } = useKept(keeper)
  const people = [board.client, board.sponsor].filter((person) => person !== null)
  const held = listOf(data['confirmedBy'])
  const others = held.filter((id) => !people.some((person) => person.id === id))
  return (
    <div className={styles.confirmed}>
      {people.length > 0 && (
        <CheckboxGroup
          layout="line"
          label={intl.formatMessage({ id: 'clients.agreement.confirmed' })}
          value={held.filter((id) => !others.includes(id))}
          onChange={(ids) => keeper.change({ confirmedBy: [...others, ...ids] })}
          options={people}
        />
      )}
      {typeof data['endedOn'] !== 'string' && opened.record.status === 'kept' && (
        <Link onPress={() => keeper.change({ endedOn: localMoment().slice(0, 10) })}>
          <FormattedMessage id="clients.agreement.end" />
        </Link>
      )}
    </div>
  )
}
