import { useIntl } from 'react-intl'
import { FigureCard } from '../../ui/charts/FigureCard'
import { useWords } from '../record/words'
import { largestChange, roundsOf } from './scores'
import type { Shown } from './shown'
import { useBeside } from './use-beside'
import { fieldOf } from './values'

/** Scores over the rounds of the same thing, with what was to change after each. */
export function ScoresDrawing({ drawing, type, methodId, opened, data }: Shown<'scores'>) {
  const intl = useIntl()
  const words = useWords()
  const { same, values, marks } = drawing
  const others = useBeside(opened.record.id, methodId, type.id, same, data[same])
  const rounds = roundsOf(drawing, { day: opened.record.day, data }, others)
  const labelOf = (key: string) => {
    const field = fieldOf(type, key)
    return field ? words(field.label) : ''
  }
  const ends = values.flatMap((key) => {
    const field = fieldOf(type, key)
    return field && (field.type === 'number' || field.type === 'scale') ? [[field.min, field.max] as const] : []
  })
  const change = largestChange(rounds)
  const number = (value: number) => intl.formatNumber(value, { maximumFractionDigits: 1 })
  const after = change ? intl.formatList(change.after, { type: 'conjunction' }) : ''
  const isEmpty = rounds.every((round) => round.values.every((value) => value === null))
  const changes = (count: number) => intl.formatMessage({ id: 'drawing.scores.changes' }, { count })
  return (
    <FigureCard
      title={words(drawing.title)}
      sentence={
        change
          ? intl.formatMessage(
              { id: 'drawing.scores.change' },
              { what: labelOf(values[change.at] ?? ''), from: number(change.from), to: number(change.to), way: change.to > change.from ? 'up' : change.to < change.from ? 'down' : 'level', after, hasAfter: after === '' ? 'no' : 'yes' }, // oxfmt-ignore
            )
          : intl.formatMessage({ id: isEmpty ? 'drawing.scores.empty' : 'drawing.scores.first' })
      }
      figure={
        isEmpty
          ? null
          : {
              kind: 'line',
              dayName: intl.formatMessage({ id: 'drawing.scores.day' }),
              ...(ends[0] && { range: ends[0] }),
              series: values.map((key, at) => ({
                name: labelOf(key),
                points: rounds.map((round) => ({
                  at: round.day,
                  value: round.values[at] ?? null,
                  ...(at === 0 && round.marks.length > 0 && { label: changes(round.marks.length) }),
                })),
              })),
            }
      }
      table={
        isEmpty
          ? null
          : {
              columns: [
                { name: intl.formatMessage({ id: 'drawing.scores.round' }), kind: 'number' },
                { name: intl.formatMessage({ id: 'drawing.scores.day' }), kind: 'day' },
                ...values.map((key) => ({ name: labelOf(key), kind: 'number' as const })),
                ...(marks ? [{ name: labelOf(marks), kind: 'text' as const }] : []),
              ],
              rows: rounds.map((round) => [
                round.no,
                round.day,
                ...round.values,
                ...(marks ? [round.marks.join('; ') || null] : []),
              ]),
            }
      }
    />
  )
}
