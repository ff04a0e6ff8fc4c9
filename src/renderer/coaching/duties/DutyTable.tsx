import { Printer, Trash2 } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Duty } from '@shared/contract/coaching/duties'
import sheet from '../../mentoring/sheet.module.css'
import { useGo } from '../../shell/go'
import { Button } from '../../ui/Button'
import { Link } from '../../ui/Link'
import type { Group } from './group'
import { dayInWords, nameOf } from './names'
import styles from './duties.module.css'

type Props = {
  group: Group
  rows: readonly Duty[]
  onAsk: (what: 'keep' | 'everything' | 'delete', duty: Duty) => void
}

/** Clients of one group, and what can be done about each. */
export function DutyTable({ group, rows, onAsk }: Props) {
  const intl = useIntl()
  const go = useGo()
  const title = intl.formatMessage({ id: `duties.group.${group}` })
  return (
    <section aria-label={title} className={styles.group}>
      <h2>{title}</h2>
      <table className={`${sheet.table} ${styles.table} ${styles.duties}`}>
        <caption className="sr">
          <FormattedMessage id="duties.group.list" values={{ group: title }} />
        </caption>
        <thead className="sr">
          <tr>
            {['client', 'until', 'actions'].map((column) => (
              <th key={column} scope="col">
                <FormattedMessage id={`duties.column.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((duty) => {
            const name = nameOf(intl, duty)
            return (
              <tr key={duty.id}>
                <th scope="row">
                  <Link onPress={() => go.coaching({ engagement: duty.id })}>{name}</Link>
                  <small>
                    {duty.client && duty.title && `${duty.title} · `}
                    <FormattedMessage id={`clients.state.${duty.state}`} />
                  </small>
                </th>
                <td>
                  <Until duty={duty} />
                </td>
                <td>
                  <div className={styles.ways}>
                    <Button size="sm" variant="quiet" onPress={() => onAsk('keep', duty)}>
                      <span aria-hidden>
                        <FormattedMessage id="duties.keep" />
                      </span>
                      <span className="sr">
                        <FormattedMessage id="duties.keep.of" values={{ name }} />
                      </span>
                    </Button>
                    {duty.clientId !== null && (
                      <Button
                        size="icon"
                        variant="quiet"
                        label={intl.formatMessage({ id: 'duties.everything.of' }, { name })}
                        onPress={() => onAsk('everything', duty)}
                      >
                        <Printer size={16} strokeWidth={1.75} aria-hidden />
                      </Button>
                    )}
                    <Button
                      size="icon"
                      variant="quiet"
                      label={intl.formatMessage({ id: 'duties.delete.of' }, { name })}
                      onPress={() => onAsk('delete', duty)}
                    >
                      <Trash2 size={16} strokeWidth={1.75} aria-hidden />
                    </Button>
                  </div>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function Until({ duty: { retainUntil, state } }: { duty: Duty }) {
  const intl = useIntl()
  if (retainUntil !== null)
    return <FormattedMessage id="duties.until" values={{ day: dayInWords(intl, retainUntil) }} />
  return (
    <span className={styles.faint}>
      <FormattedMessage id={state === 'closed' ? 'duties.until.ask' : 'duties.until.none'} />
    </span>
  )
}
