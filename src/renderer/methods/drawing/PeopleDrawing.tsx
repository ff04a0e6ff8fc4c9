import { FormattedMessage, useIntl } from 'react-intl'
import { FigureCard } from '../../ui/charts/FigureCard'
import { useNames } from '../record/names'
import { useWords } from '../record/words'
import styles from './drawing.module.css'
import { shareOut } from './people'
import type { Shown } from './shown'
import { fieldOf, innerField } from './values'

/** What each of some people has, and who has nothing yet. */
export function PeopleDrawing({ drawing, type, data }: Shown<'people'>) {
  const intl = useIntl()
  const words = useWords()
  const people = shareOut(drawing, data)
  const names = useNames(people.map(({ id }) => id))
  const named = people.map(({ id, texts }) => ({ id, name: names[id] ?? '', texts }))
  const without = named.filter(({ texts }) => texts.length === 0).map(({ name }) => name)
  const label = innerField(type, drawing.of, drawing.text)
  const whole = fieldOf(type, drawing.all)
  return (
    <FigureCard
      title={words(drawing.title)}
      sentence={
        people.length === 0
          ? intl.formatMessage({ id: 'drawing.people.empty' })
          : intl.formatMessage(
              { id: 'drawing.people.says' },
              { what: label ? words(label.label) : '', have: named.length - without.length, all: named.length, without: intl.formatList(without, { type: 'conjunction' }), count: without.length }, // oxfmt-ignore
            )
      }
      figure={null}
      table={
        people.length === 0
          ? null
          : {
              columns: [
                { name: whole ? words(whole.label) : '', kind: 'text' },
                { name: label ? words(label.label) : '', kind: 'text' },
              ],
              rows: named.map(({ name, texts }) => [name, texts.join('; ') || null]),
            }
      }
      drawing={
        <ul className={styles.people}>
          {named.map(({ id, name, texts }) => (
            <li key={id} data-open={texts.length === 0 || undefined}>
              <b>{name}</b>
              <span>{texts.length > 0 ? texts.join(', ') : <FormattedMessage id="drawing.people.none" />}</span>
            </li>
          ))}
        </ul>
      }
    />
  )
}
