import { useQuery } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import type { LoopRow } from '@shared/contract/reflect'
import type { Flow } from '@shared/domain/method/flow'
import { api } from '../api'
import { shortMoment } from '../reflect/moments'
import { useGo } from '../shell/go'
import { Link } from '../ui/Link'
import { PlainButton } from '../ui/PlainButton'
import steps from './steps.module.css'
import styles from './today.module.css'

/** Rows shown; the rest stand in Reflect. */
const most = 3

/** Intentions whose moment has passed, with the plan that went with them. */
export function Waiting({ rows, flow }: { rows: LoopRow[]; flow: Flow }) {
  const go = useGo()
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="waiting">
      <div className={styles.section}>
        <h2 id="waiting">
          <FormattedMessage id="today.waiting" />
        </h2>
        <Link onPress={() => go.reflect()}>
          <FormattedMessage id="today.waiting.all" />
        </Link>
      </div>
      <ul className={styles.rows}>
        {rows.slice(0, most).map((row, at) => (
          <WaitingRow key={row.id} {...{ row, flow }} isFirst={at === 0} />
        ))}
      </ul>
    </section>
  )
}

function WaitingRow({ row, flow, isFirst }: { row: LoopRow; flow: Flow; isFirst: boolean }) {
  const intl = useIntl()
  const go = useGo()
  const opened = useQuery(api.methods.records.get.queryOptions({ input: { id: row.id } }))
  const title = row.title || intl.formatMessage({ id: 'today.untitled' })
  const { roles } = flow
  const text = (field: string) => {
    const value = opened.data?.record.data[field]
    return typeof value === 'string' ? value.trim().replace(/[.,]$/, '') : ''
  }
  const cue = text(roles.cue)
  const then = text(roles.act)
  return (
    <li className={steps.waiting}>
      <div>
        <span className={styles.line}>
          <b>{title}</b>
          {row.when && <span className={styles.when}>{shortMoment(intl, row.when)}</span>}
        </span>
        {cue && then ? (
          <span className={steps.plan}>
            <FormattedMessage id="today.waiting.plan" values={{ cue, plan: then }} />
          </span>
        ) : (
          text(roles.who) && <span className={steps.plan}>{text(roles.who)}</span>
        )}
      </div>
      <PlainButton
        size="sm"
        variant={isFirst ? 'primary' : 'default'}
        label={intl.formatMessage({ id: 'today.waiting.open' }, { title })}
        onPress={() => go.reflect({ id: row.id })}
      >
        <FormattedMessage id="reflect.lookBack" />
      </PlainButton>
    </li>
  )
}
