import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { localDay } from '@shared/domain/local-day'
import { fullRef } from '@shared/domain/method/format'
import { api, client } from '../../api'
import { useGo } from '../../shell/go'
import { Button } from '../../ui/Button'
import { FigureCard } from '../../ui/charts/FigureCard'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { useRecordType } from '../record/use-record'
import { useWords } from '../record/words'
import { localZone } from '../use-record-actions'
import { DaysLine } from './DaysLine'
import styles from './drawing.module.css'
import { dayForOneMore, nextRepeat, repeatsOf } from './repeats'
import type { Shown } from './shown'
import { useBeside } from './use-beside'

/** Planned days and what became of them, with the score of each; one more repeat is one press. */
export function RepeatsDrawing({ drawing, methodId, opened, data }: Shown<'repeats'>) {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const queries = useQueryClient()
  const { id, status, state } = opened.record
  const kind = fullRef(methodId, drawing.of)
  const known = useRecordType(kind)
  const own = useRecordType(opened.record.kind)
  const records = useBeside(id, methodId, drawing.of, drawing.link, id)
  const states = known?.type.states ?? []
  const closed = states.filter((it) => it.closed).map((it) => it.id)
  const repeats = repeatsOf(drawing, data, records, closed)
  const today = localDay(Date.now(), localZone(), 3)
  const oneMore = dayForOneMore(repeats, today)
  const next = nextRepeat(repeats)
  const isOver = own?.type.states?.some((it) => it.id === state && it.closed) === true
  const make = useMutation({
    mutationFn: async () => {
      const values = { [drawing.link]: id, [drawing.day]: oneMore }
      const zone = localZone()
      const { record } = await client.methods.records.start({ kind, at: Date.now(), zone, values, sourceId: id })
      return client.methods.records.save({ ...record, state: null, keep: true })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: api.methods.key() }),
  })
  const day = (on: string) => intl.formatDate(`${on}T12:00`, { day: 'numeric', month: 'long' })
  const stateName = (key: string | null) => {
    const found = states.find((it) => it.id === key)
    return found ? words(found.name) : intl.formatMessage({ id: 'drawing.repeats.toMake' })
  }
  const done = repeats.filter(({ score }) => score !== null)
  const best = Math.max(...done.map(({ score }) => score ?? 0))
  const scoreField = known?.type.fields.find(({ key }) => key === drawing.score)
  const scale = scoreField?.type === 'scale' ? ([scoreField.min, scoreField.max] as const) : ([1, 5] as const)
  const scoreName = scoreField ? words(scoreField.label) : ''
  if (repeats.length === 0)
    return (
      <FigureCard
        title={words(drawing.title)}
        sentence={intl.formatMessage({ id: 'drawing.repeats.empty' })}
        figure={null}
      />
    )
  return (
    <FigureCard
      title={words(drawing.title)}
      sentence={intl.formatMessage(
        { id: 'drawing.repeats.says' },
        { closed: repeats.filter((it) => it.isClosed).length, all: repeats.length, scored: done.length, best, next: next ? 'yes' : 'no', day: next ? day(next.day) : '' }, // oxfmt-ignore
      )}
      figure={null}
      table={{
        columns: [
          { name: intl.formatMessage({ id: 'drawing.repeats.day' }), kind: 'day' },
          { name: intl.formatMessage({ id: 'drawing.repeats.planned' }), kind: 'day' },
          { name: intl.formatMessage({ id: 'drawing.repeats.state' }), kind: 'text' },
          { name: scoreName, kind: 'number' },
        ],
        rows: repeats.map((it) => [it.day, it.planned ?? it.day, stateName(it.state), it.score]),
      }}
      drawing={<DaysLine repeats={repeats} today={today} scale={scale} />}
    >
      {make.isError && <ErrorNotice error={make.error} />}
      {!isOver && (
        <div className={styles.ways}>
          {next?.id && (
            <Button size="sm" onPress={() => go.record(kind, next.id ?? '')}>
              <FormattedMessage id="drawing.repeats.open" values={{ day: day(next.day) }} />
            </Button>
          )}
          {status === 'kept' && (
            <Button size="sm" isDisabled={make.isPending} onPress={() => make.mutate()}>
              <Plus size={14} strokeWidth={1.75} aria-hidden />{' '}
              <FormattedMessage id="drawing.repeats.oneMore" values={{ day: day(oneMore) }} />
            </Button>
          )}
        </div>
      )}
    </FigureCard>
  )
}
