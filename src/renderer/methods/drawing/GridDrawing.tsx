import { useIntl } from 'react-intl'
import type { Option } from '@shared/domain/method/fields'
import { FigureCard } from '../../ui/charts/FigureCard'
import { useNames } from '../record/names'
import { useWords } from '../record/words'
import { metIn } from './grid'
import type { Shown } from './shown'
import { useBeside } from './use-beside'
import { fieldOf } from './values'

/** How often what was chosen in one field was chosen in the other too, over earlier records with the same person. */
export function GridDrawing({ drawing, type, methodId, opened, data }: Shown<'grid'>) {
  const intl = useIntl()
  const words = useWords()
  const { same, rows, columns, first } = drawing
  const value = data[same]
  const others = useBeside(opened.record.id, methodId, type.id, same, value)
  const names = useNames(fieldOf(type, same)?.type === 'person' && typeof value === 'string' ? [value] : [])
  const optionsOf = (key: string) => {
    const field = fieldOf(type, key)
    return field && 'options' in field ? field.options : []
  }
  const labelOf = (key: string | undefined) => {
    const field = key === undefined ? undefined : fieldOf(type, key)
    return field ? words(field.label) : ''
  }
  const keysOf = (key: string) => optionsOf(key).map((option) => option.key)
  const past = others.filter(({ status }) => status === 'kept').map((record) => record.data)
  // what follows a colon explains the word
  const short = (option: Option) => words(option).split(':')[0] ?? ''
  const met = metIn(drawing, { rows: keysOf(rows), columns: keysOf(columns) }, [...past, data])
  const name = typeof value === 'string' ? (names[value] ?? '') : ''
  const sentence =
    met.total === 0
      ? intl.formatMessage({ id: 'drawing.grid.empty' }, { rows: labelOf(rows), columns: labelOf(columns) })
      : [
          intl.formatMessage({ id: 'drawing.grid.met' }, { rows: labelOf(rows), columns: labelOf(columns), met: met.met, total: met.total, name: name || 'none', hasName: name === '' ? 'no' : 'yes' }), // oxfmt-ignore
          first &&
            intl.formatMessage(
              { id: 'drawing.grid.first' },
              { first: labelOf(first), count: met.first.count, met: met.first.met },
            ),
        ]
          .filter(Boolean)
          .join(' ')
  return (
    <FigureCard
      title={words(drawing.title)}
      sentence={sentence}
      figure={
        met.total === 0
          ? null
          : {
              kind: 'grid',
              rowName: intl.formatMessage(
                { id: 'drawing.grid.corner' },
                { rows: labelOf(rows), columns: labelOf(columns) },
              ),
              rows: optionsOf(rows).map(short),
              columns: optionsOf(columns).map(short),
              values: met.counts,
            }
      }
    />
  )
}
