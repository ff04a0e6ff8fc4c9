import { useMutation } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../api'
import { useKept } from '../../methods/record/use-record'
import { localZone } from '../../methods/use-record-actions'
import { localMoment } from '../../reflect/moments'
import { CheckboxGroup } from '../../ui/Choices'
import { Link } from '../../ui/Link'
import styles from './pairs.module.css'
import { RecordDialog } from '../../methods/record/RecordDialog'
import { listOf } from '../../methods/record/values'
import { peopleOf, usePair } from './use-pair'
import type { Owner } from '../../methods/record/WithRecord'

/** A fresh agreement, of a category when that is known; `onStarted` opens it. */
export function useNewAgreement(onStarted: (id: string) => void) {
  return useMutation({
    mutationFn: (values: { category?: string }) =>
      client.methods.records.start({ kind: 'coaching-phase.agreement', at: Date.now(), zone: localZone(), values }),
    onSuccess: ({ record }) => onStarted(record.id),
  })
}

/** An agreement being written. What stands in the store goes with the pair; what came to nothing does not. */
export function AgreementDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const intl = useIntl()
  const { keeper } = usePair()
  const close = (left: string | null) => {
    const held = listOf(keeper.snapshot().data['agreements'])
    const next = left ? [...new Set([...held, id])] : held.filter((other) => other !== id)
    if (next.length !== held.length) keeper.change({ agreements: next })
    void keeper.flush()
    onClose()
  }
  return (
    <RecordDialog
      id={id}
      title={intl.formatMessage({ id: 'mentoring.agreement' })}
      fields={['text', 'category', 'agreedOn']}
      needs="text"
      more={(owner) => <Confirmed owner={owner} />}
      onClose={close}
    />
  )
}

/** Who of the two has said yes. */
function Confirmed({ owner: { keeper } }: { owner: Owner }) {
  const intl = useIntl()
  const people = peopleOf(usePair())
  const { data } = useKept(keeper)
  const held = listOf(data['confirmedBy'])
  const others = held.filter((id) => !people.some((person) => person.id === id))
  if (people.length === 0) return null
  return (
    <div className={styles.confirmed}>
      <CheckboxGroup
        layout="line"
        label={intl.formatMessage({ id: 'mentoring.agreement.confirmed' })}
        value={held.filter((id) => !others.includes(id))}
        onChange={(ids) => keeper.change({ confirmedBy: [...others, ...ids] })}
        options={people.map(({ id, name }) => ({ id, name }))}
      />
      {typeof data['endedOn'] !== 'string' && keeper.snapshot().opened.record.status === 'kept' && (
        <Link onPress={() => keeper.change({ endedOn: localMoment().slice(0, 10) })}>
          <FormattedMessage id="mentoring.agreement.end" />
        </Link>
      )}
    </div>
  )
}
