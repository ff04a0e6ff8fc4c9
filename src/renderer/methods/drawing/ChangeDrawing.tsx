import { useIntl } from 'react-intl'
import { FigureCard } from '../../ui/charts/FigureCard'
import { shownValue } from '../record/shown-value'
import { useWords } from '../record/words'
import type { Shown } from './shown'
import { innerField, itemsOf, numberOf } from './values'

/** From one value to another, item by item; those that have both. */
export function ChangeDrawing({ drawing, type, data }: Shown<'change'>) {
  const intl = useIntl()
  const words = useWords()
  const name = innerField(type, drawing.of, drawing.name)
  const scale = innerField(type, drawing.of, drawing.to)
  const rows = itemsOf(data, drawing.of).flatMap((item) => {
    const [from, to] = [numberOf(item[drawing.from]), numberOf(item[drawing.to])]
    return from === null || to === null || !name
      ? []
      : [{ name: shownValue(intl, words, name, item[drawing.name]), from, to }]
  })
  const rose = rows.filter(({ from, to }) => to > from).length
  const fell = rows.filter(({ from, to }) => to < from).length
  return (
    <FigureCard
      title={words(drawing.title)}
      sentence={intl.formatMessage(
        { id: rows.length === 0 ? 'drawing.change.empty' : 'drawing.change.says' },
        { all: rows.length, rose, fell },
      )}
      figure={
        rows.length === 0
          ? null
          : {
              kind: 'change',
              rowName: name ? words(name.label) : '',
              range: scale && 'min' in scale && 'max' in scale ? [scale.min ?? 0, scale.max ?? 10] : [0, 10],
              rows,
            }
      }
    />
  )
}
