import { useId, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { HoursLine, HoursLog } from '@shared/contract/coaching/hours'
import sheet from '../../mentoring/sheet.module.css'
import { useGo } from '../../shell/go'
import { Button } from '../../ui/Button'
import { Link } from '../../ui/Link'
import styles from './hours.module.css'
import { clockTime, dayInWords, formInWords, kindName } from './words'

/** Lines shown at first, and with each press more. */
const page = 100

type Props = {
  log: HoursLog
  /** Opens hours that were written down by hand. */
  onOpen: (id: string) => void
  /** On the page of one client, who need not be named in every line. */
  isOfOne?: boolean
}

/** Every line, newest first; a press opens what is behind it. */
export function Lines({ log, onOpen, isOfOne = false }: Props) {
  const id = useId()
  const [count, setCount] = useState(page)
  const names = new Map(log.clients.map(({ key, name }) => [key, name]))
  const left = log.lines.length - count
  const columns = ['day', ...(isOfOne ? [] : ['client']), 'what', 'time', 'payment', 'type']
  return (
    <section aria-labelledby={id} className={styles.part}>
      <div className={styles.partHead}>
        <h2 id={id}>
          <FormattedMessage id="hours.lines" />
        </h2>
        <p className={styles.quiet}>
          <FormattedMessage id="hours.lines.count" values={{ count: log.lines.length }} />
        </p>
      </div>
      <table className={`${sheet.table} ${styles.table} ${styles.lines}`}>
        <caption className="sr">
          <FormattedMessage id="hours.lines" />
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === 'time' ? 'num' : undefined}>
                <FormattedMessage id={`hours.column.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {log.lines.slice(0, count).map((line) => (
            <Line
              key={line.id}
              line={line}
              log={log}
              client={isOfOne ? null : ((line.client && names.get(line.client)) ?? '')}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <Button size="sm" onPress={() => setCount(count + page)}>
          <FormattedMessage id="hours.more" values={{ count: Math.min(left, page) }} />
        </Button>
      )}
      <p className={styles.rules}>
        <FormattedMessage id="hours.rules" />
      </p>
    </section>
  )
}

type LineProps = { line: HoursLine; log: HoursLog; client: string | null; onOpen: (id: string) => void }

function Line({ line, log, client, onOpen }: LineProps) {
  const intl = useIntl()
  const go = useGo()
  const { id, of, engagement, day, kind, no, what, state, counts, minutes, minutesFrom, payment, setting } = line
  const kindWords = kindName(intl, log.kinds, `${of}.${kind}`)
  const name = of === 'session' ? (no === null || !counts ? kindWords : intl.formatMessage({ id: 'hours.session' }, { no })) : what || kindWords // oxfmt-ignore
  const open = () => (of === 'hours' ? onOpen(id) : go.coaching({ session: id, ...(engagement && { engagement }) }))
  const form = formInWords(intl, line)
  const met = setting ? intl.formatMessage({ id: `hours.setting.${setting}` }) : ''
  const type = form && met ? `${form}, ${met.toLowerCase()}` : form || met // oxfmt-ignore
  return (
    <tr data-off={!counts || undefined}>
      <td>{dayInWords(intl, day)}</td>
      {client !== null && <td>{client}</td>}
      <th scope="row">
        {line.client?.startsWith('kept:') ? name : <Link onPress={open}>{name}</Link>}
        {name !== kindWords && <small>{kindWords}</small>}
        {!counts && (
          <small>
            <FormattedMessage id={`hours.state.${state}`} />
          </small>
        )}
      </th>
      <td className="num">
        {counts ? clockTime(intl, minutes) : '–'}
        {counts && minutesFrom !== 'held' && (
          <small>
            <FormattedMessage id={minutesFrom === null ? 'hours.noMinutes' : 'hours.planned'} />
          </small>
        )}
      </td>
      <td>
        {of === 'session' && counts && <FormattedMessage id={payment ? `hours.payment.${payment}` : 'hours.unsaid'} />}
        {counts && line.paymentFrom === 'engagement' && <Agreed />}
      </td>
      <td>
        {type}
        {counts && line.formFrom === 'engagement' && <Agreed />}
      </td>
    </tr>
  )
}

const Agreed = () => (
  <small>
    <FormattedMessage id="hours.agreed" />
  </small>
)
