import { ArrowRight, Check } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { FigureCard } from '../../ui/charts/FigureCard'
import { useWords } from '../record/words'
import styles from './drawing.module.css'
import type { Shown } from './shown'
import { fieldOf, isFilled } from './values'

const countOf = (value: unknown) => (Array.isArray(value) ? value.filter(isFilled).length : isFilled(value) ? 1 : 0)

/** What is there already of what leads to the next thing, and whether that is open. */
export function LeadsDrawing({ drawing, type, data }: Shown<'leads'>) {
  const intl = useIntl()
  const words = useWords()
  const nameOf = (key: string) => {
    const field = fieldOf(type, key)
    return field ? words(field.label) : ''
  }
  const needs = drawing.needs.map((key) => ({ key, name: nameOf(key), count: countOf(data[key]) }))
  const missing = needs.filter(({ count }) => count === 0).map(({ name }) => name)
  const to = nameOf(drawing.to)
  const isOpen = missing.length === 0
  const mark = (id: string) => intl.formatMessage({ id: `drawing.leads.${id}` })
  return (
    <FigureCard
      title={words(drawing.title)}
      sentence={intl.formatMessage(
        { id: isOpen ? 'drawing.leads.isOpen' : 'drawing.leads.missing' },
        { to, missing: intl.formatList(missing, { type: 'conjunction' }), count: missing.length },
      )}
      figure={null}
      table={{
        columns: [
          { name: mark('part'), kind: 'text' },
          { name: mark('count'), kind: 'number' },
        ],
        rows: [...needs.map(({ name, count }) => [name, count]), [to, countOf(data[drawing.to])]],
      }}
      drawing={
        <div className={styles.leads}>
          <ul>
            {needs.map(({ key, name, count }) => (
              <li key={key} data-there={count > 0 || undefined}>
                {count > 0 && <Check size={14} strokeWidth={2} aria-hidden />}
                {name}
              </li>
            ))}
          </ul>
          <ArrowRight size={18} strokeWidth={1.75} aria-hidden />
          <b data-there={isOpen || undefined}>
            {to} <FormattedMessage id={isOpen ? 'drawing.leads.open' : 'drawing.leads.later'} />
          </b>
        </div>
      }
    />
  )
}
