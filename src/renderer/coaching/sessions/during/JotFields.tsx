import { useIntl } from 'react-intl'
import type { SessionScale } from '@shared/contract/coaching/sessions'
import type { Finding } from '@shared/contract/methods'
import type { Field } from '@shared/domain/method/fields'
import { RecordForm } from '../../../methods/record/RecordForm'
import { RecordSaveStatus } from '../../../methods/record/RecordSaveStatus'
import type { RecordKeeper } from '../../../methods/record/record-keeper'
import { useKept, useRecordType, type KnownType } from '../../../methods/record/use-record'
import { Select } from '../../../ui/Select'
import { useSession } from '../use-session'
import { written, type JotKind } from './kinds'

type Props = { keeper: RecordKeeper; kind: JotKind; findings: readonly Finding[] }

/** What goes with the words, such as the kind of an opening or the figure on a scale. */
export function JotFields({ keeper, kind, findings }: Props) {
  const { text, more, kind: recordKind } = written[kind]
  const known = useRecordType(recordKind)
  const { facts } = useSession()
  const { data } = useKept(keeper)
  if (!known) return null
  const scale = facts.scales.find(({ id }) => id === data['scale'])
  const lacking = findings.flatMap(({ field }) => (field && field !== text ? [field] : []))
  return (
    <>
      {kind === 'scale' && <WhichScale keeper={keeper} />}
      <RecordForm
        keeper={keeper}
        known={scale ? onScale(known, scale) : known}
        only={[...new Set([...more, ...lacking])]}
        findings={findings}
      />
      <RecordSaveStatus keeper={keeper} known={known} />
    </>
  )
}

function WhichScale({ keeper }: { keeper: RecordKeeper }) {
  const intl = useIntl()
  const { facts } = useSession()
  const { data } = useKept(keeper)
  const chosen = facts.scales.find(({ id }) => id === data['scale'])
  if (facts.scales.length < 2) return <p>{chosen?.title}</p>
  return (
    <Select
      label={intl.formatMessage({ id: 'sessions.jot.which' })}
      value={chosen?.id ?? null}
      onChange={(scale) => keeper.change({ scale })}
      options={facts.scales.map(({ id, title }) => ({ id, name: title }))}
    />
  )
}

/** The figure with the ends and the steps of its own scale. */
function onScale(known: KnownType, { low, high, half }: SessionScale): KnownType {
  const word = (field: Field): Field =>
    field.key === 'value' && field.type === 'scale'
      ? { ...field, step: half ? 0.5 : 1, low: { en: low, nl: low }, high: { en: high, nl: high } }
      : field
  return { ...known, type: { ...known.type, fields: known.type.fields.map(word) } }
}
