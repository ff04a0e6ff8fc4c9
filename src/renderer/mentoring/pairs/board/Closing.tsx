import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { api, client } from '../../../api'
import { localZone } from '../../../methods/use-record-actions'
import { localMoment, longDay } from '../../../reflect/moments'
import { useGo } from '../../../shell/go'
import { Button } from '../../../ui/Button'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Link } from '../../../ui/Link'
import { moveTo } from '../../../methods/record/move-to'
import { textOf } from '../../../methods/record/values'
import { usePair } from '../use-pair'
import styles from './board.module.css'

const followUpKind = 'follow-up.follow-up'
/** When a closed trajectory is looked at once more. */
const monthsLater = 3

/** The pair has closed: what continues, a look at it later, and the way back. */
export function Closing() {
  const intl = useIntl()
  const go = useGo()
  const queries = useQueryClient()
  const { id, keeper, data } = usePair()
  const next = textOf((data['retrospective'] as Record<string, unknown> | undefined)?.['next'])
  const found = useQuery(
    api.methods.records.list.queryOptions({ input: { filter: { kind: followUpKind, linkedTo: id }, limit: 10 } }),
  )
  const planned = found.data?.rows.find(({ state }) => state === 'planned')
  const plan = useMutation({
    mutationFn: async () => {
      const dueAt = laterDay(monthsLater)
      const { record } = await client.methods.records.start({ kind: followUpKind, at: Date.now(), zone: localZone(), values: { source: id, dueAt } }) // oxfmt-ignore
      const { revision, data: values, at, zone } = record
      await client.methods.records.save({ id: record.id, revision, data: values, at, zone, state: null, keep: true })
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: api.methods.records.list.key() })
      void queries.invalidateQueries({ queryKey: api.today.key() })
    },
  })
  return (
    <div className={styles.closing} role="status">
      <p>
        <b>
          <FormattedMessage id="mentoring.closed" />
        </b>{' '}
        <FormattedMessage id="mentoring.closed.text" />
      </p>
      {next && (
        <p>
          <FormattedMessage id="mentoring.closed.next" /> <q>{next}</q>
        </p>
      )}
      {plan.isError && <ErrorNotice error={plan.error} />}
      <div className={styles.closingWays}>
        {planned ? (
          <span>
            <FormattedMessage
              id="mentoring.followUp.planned"
              values={{ day: planned.dueOn ? longDay(intl, planned.dueOn) : '' }}
            />{' '}
            <Link onPress={() => go.record(planned.kind, planned.id)}>
              <FormattedMessage id="mentoring.followUp.open" />
            </Link>
          </span>
        ) : (
          <Button size="sm" isDisabled={plan.isPending || !found.data} onPress={() => plan.mutate()}>
            <FormattedMessage id="mentoring.followUp.plan" values={{ months: monthsLater }} />
          </Button>
        )}
        <Link onPress={() => go.mentoring({ pair: id, page: 'look-back' })}>
          <FormattedMessage id="mentoring.lookBack.read" />
        </Link>
        <Link onPress={() => void moveTo(keeper, 'reflecting')}>
          <FormattedMessage id="mentoring.reopen" />
        </Link>
      </div>
    </div>
  )
}

/** The same day of a later month, `2027-02-22`. */
function laterDay(months: number): string {
  const [year = 0, month = 1, day = 1] = localMoment().slice(0, 10).split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}
