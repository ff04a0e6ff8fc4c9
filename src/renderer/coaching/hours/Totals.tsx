import { useId, useState } from 'react'
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl'
import type { HoursLog, HoursSum, HoursTotals } from '@shared/contract/coaching/hours'
import sheet from '../../mentoring/sheet.module.css'
import { Link } from '../../ui/Link'
import { Select } from '../../ui/Select'
import styles from './hours.module.css'
import { clockTime, kindName } from './words'

const groupings = ['byClient', 'years', 'months', 'byKind', 'byForm', 'bySetting'] as const
type Grouping = (typeof groupings)[number]

/** Rows that stand there before the rest is asked for. */
const few = 6

/** Sums by client, year, month, kind or type. */
export function Totals({ log }: { log: HoursLog }) {
  const intl = useIntl()
  const id = useId()
  const [by, setBy] = useState<Grouping>('byClient')
  const [isWhole, setWhole] = useState(false)
  const { totals } = log
  const rows = totals[by]
  const shown = isWhole ? rows : rows.slice(0, few)
  const columns = columnsOf(totals)
  const cells = (sum: HoursSum) =>
    columns.map((column) => (
      <td key={column} className="num">
        {sum[column] === 0
          ? '–'
          : column === 'sessions'
            ? intl.formatNumber(sum.sessions)
            : clockTime(intl, sum[column])}
      </td>
    ))
  return (
    <section aria-labelledby={id} className={styles.part}>
      <div className={styles.partHead}>
        <h2 id={id}>
          <FormattedMessage id="hours.totals" />
        </h2>
        <div className={styles.by}>
          <Select
            label={intl.formatMessage({ id: 'hours.totals.by' })}
            hideLabel
            value={by}
            options={groupings.map((one) => ({ id: one, name: intl.formatMessage({ id: `hours.by.${one}` }) }))}
            onChange={setBy}
          />
        </div>
      </div>
      <table className={`${sheet.table} ${styles.table}`}>
        <caption className="sr">
          <FormattedMessage id="hours.totals" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id={`hours.by.${by}`} />
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="num">
                <FormattedMessage id={`hours.column.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, sum }) => (
            <tr key={key}>
              <th scope="row">{nameOf(intl, log, by, key)}</th>
              {cells(sum)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <FormattedMessage id="hours.total" />
            </th>
            {cells(totals.all)}
          </tr>
        </tfoot>
      </table>
      {rows.length > shown.length && (
        <Link onPress={() => setWhole(true)}>
          <FormattedMessage id="hours.showAll" values={{ count: rows.length }} />
        </Link>
      )}
    </section>
  )
}

/** Those in which something stands. */
function columnsOf({ all }: HoursTotals) {
  return (['sessions', 'coaching', 'paid', 'proBono', 'unsaid', 'other'] as const).filter(
    (column) => all[column] > 0 || column === 'sessions' || column === 'coaching',
  )
}

function nameOf(intl: IntlShape, log: HoursLog, by: Grouping, key: string): string {
  switch (by) {
    case 'years':
      return key
    case 'months':
      return intl.formatDate(`${key}-15T12:00`, { month: 'long', year: 'numeric' })
    case 'byKind':
      return kindName(intl, log.kinds, key)
    case 'byClient':
      return log.clients.find((client) => client.key === key)?.name || intl.formatMessage({ id: 'hours.noClient' })
    default:
      return intl.formatMessage({ id: key === '' ? 'hours.unsaid' : `hours.${by === 'byForm' ? 'form' : 'setting'}.${key}` }) // oxfmt-ignore
  }
}
