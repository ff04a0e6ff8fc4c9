import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { RecordRow } from '@shared/contract/methods'
import { api, client } from '../../api'
import { useRecordType } from '../../methods/record/use-record'
import { useWords } from '../../methods/record/words'
import { useGo } from '../../shell/go'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { PlainButton } from '../../ui/PlainButton'
import around from './around.module.css'

/** As many as the method lets be active at a time; it says so itself when a fourth is kept. */
const mostActive = 3

/** Who I want to be, in at most three sentences; each can be rehearsed, opened, rest or be done. */
export function Intentions({ kind, onStart }: { kind: string; onStart: () => void }) {
  const words = useWords()
  const known = useRecordType(kind)
  const rows = useQuery(api.methods.records.list.queryOptions({ input: { filter: { kind }, limit: 30 } }))
  const [first] = known?.type.states ?? []
  const all = rows.data?.rows ?? []
  const active = all.filter(({ state, status }) => state === first?.id && status === 'kept')
  const others = all.filter((row) => !active.includes(row))
  return (
    <section className={around.intentions} aria-labelledby="intentions">
      <div className={around.line}>
        <h2 id="intentions">
          <FormattedMessage id="reflect.intentions" />
        </h2>
        <PlainButton size="sm" onPress={onStart}>
          <Plus size={14} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="reflect.intention.new" />
        </PlainButton>
      </div>
      <p className={around.cap}>
        <FormattedMessage id="reflect.intentions.text" values={{ most: mostActive }} />
      </p>
      {rows.isError && <ErrorNotice error={rows.error} />}
      <ul className={around.active}>
        {active.map((row) => (
          <Intention key={row.id} row={row} />
        ))}
      </ul>
      {others.length > 0 && (
        <ul className={around.rest}>
          {others.map((row) => (
            <Other key={row.id} row={row} state={stateOf(row)} />
          ))}
        </ul>
      )}
    </section>
  )

  function stateOf({ status, state }: RecordRow): string | null {
    const found = known?.type.states?.find(({ id }) => id === state)
    return status === 'draft' || !found ? null : words(found.name)
  }
}

/** One that is active, in the words it was written with. */
function Intention({ row }: { row: RecordRow }) {
  const intl = useIntl()
  const go = useGo()
  const queries = useQueryClient()
  const opened = useQuery(api.methods.records.get.queryOptions({ input: { id: row.id } }))
  const { text, rehearsals } = (opened.data?.record.data ?? {}) as { text?: string; rehearsals?: number }
  const rehearse = useMutation({
    mutationFn: async () => {
      const { record } = await client.methods.records.get({ id: row.id })
      const { id, revision, at, zone, data } = record
      const times = Number(data.rehearsals ?? 0) + 1
      return client.methods.records.save({ id, revision, at, zone, data: { ...data, rehearsals: times }, state: null, keep: true }) // oxfmt-ignore
    },
    onSuccess: (kept) => queries.setQueryData(api.methods.records.get.queryKey({ input: { id: row.id } }), kept),
  })
  return (
    <li>
      <p>{text ?? row.title}</p>
      <div className={around.ways}>
        <span role="status">
          <FormattedMessage id="reflect.intention.rehearsed" values={{ count: rehearsals ?? 0 }} />
        </span>
        <PlainButton
          size="sm"
          variant="quiet"
          isDisabled={rehearse.isPending}
          label={intl.formatMessage({ id: 'reflect.intention.rehearseNamed' }, { name: row.title })}
          onPress={() => rehearse.mutate()}
        >
          <FormattedMessage id="reflect.intention.rehearse" />
        </PlainButton>
        <PlainButton
          size="sm"
          variant="quiet"
          label={intl.formatMessage({ id: 'reflect.rhythm.openNamed' }, { name: row.title })}
          onPress={() => go.reflect({ id: row.id })}
        >
          <FormattedMessage id="reflect.rhythm.open" />
        </PlainButton>
      </div>
      {rehearse.isError && <ErrorNotice error={rehearse.error} />}
    </li>
  )
}

function Other({ row, state }: { row: RecordRow; state: string | null }) {
  const go = useGo()
  return (
    <li>
      <button type="button" onClick={() => go.reflect({ id: row.id })}>
        <b>{row.title || <FormattedMessage id="reflect.untitled" />}</b>{' '}
        <span>{state ?? <FormattedMessage id="reflect.draft" />}</span>
      </button>
    </li>
  )
}
