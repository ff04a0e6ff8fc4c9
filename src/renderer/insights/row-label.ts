import type { IntlShape } from 'react-intl'
import type { FigureRow, FigureTable } from '@shared/contract/insights'

type RowsAre = FigureTable['rowsAre']
const noon = (day: string) => new Date(`${day}T12:00`)
const quarterOf = (day: string) => Math.ceil(Number(day.slice(5, 7)) / 3)

/** A row by its name: a period in words, or what the thing is called. */
export function rowLabel({ key, label }: FigureRow, rowsAre: RowsAre, language: 'en' | 'nl', intl: IntlShape): string {
  const day = (options: Intl.DateTimeFormatOptions) => intl.formatDate(noon(key), options)
  switch (rowsAre) {
    case 'day':
      return day({ day: 'numeric', month: 'long', year: 'numeric' })
    case 'week':
      return intl.formatMessage(
        { id: 'insights.week' },
        { day: day({ day: 'numeric', month: 'long', year: 'numeric' }) },
      )
    case 'month':
      return day({ month: 'long', year: 'numeric' })
    case 'quarter':
      return intl.formatMessage({ id: 'insights.quarterOf' }, { quarter: quarterOf(key), year: key.slice(0, 4) })
    case 'year':
      return key.slice(0, 4)
    case 'kind':
    case 'record': {
      const name = label[language]
      if (/^\d{4}-\d{2}-\d{2}$/.test(name)) return intl.formatDate(noon(name), { day: 'numeric', month: 'long', year: 'numeric' }) // oxfmt-ignore
      return name || intl.formatMessage({ id: 'insights.unnamed' })
    }
  }
}

/** As short as stands under a bar; the year where there are several. */
export function shortRowLabel({ key }: FigureRow, rowsAre: RowsAre, rows: FigureRow[], intl: IntlShape): string {
  const isLong = rows[0]?.key.slice(0, 4) !== rows.at(-1)?.key.slice(0, 4)
  if (rowsAre === 'year') return key.slice(0, 4)
  if (rowsAre === 'quarter') return intl.formatMessage({ id: 'insights.quarterShort' }, { quarter: quarterOf(key) })
  if (rowsAre === 'month') return intl.formatDate(noon(key), isLong ? { month: 'short', year: '2-digit' } : { month: 'short' }) // oxfmt-ignore
  return intl.formatDate(noon(key), { day: 'numeric', month: 'short' })
}
