import { useQuery } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { WalkRow } from '@shared/contract/mentoring/pairs'
import { api } from '../../../api'
import { shortMoment } from '../../../reflect/moments'
import { useGo } from '../../../shell/go'
import { Button } from '../../../ui/Button'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Link } from '../../../ui/Link'
import { usePair } from '../use-pair'
import sheet from '../../sheet.module.css'
import styles from './board.module.css'
import sessions from './sessions.module.css'
import { usePlanWalk } from './use-plan-walk'

const isHeld = ({ state }: WalkRow) => state === 'done' || state === 'looked-back'

/** The walks of the pair, soonest first, those to come among them. */
export function Walks() {
  const intl = useIntl()
  const { id, board, isClosed } = usePair()
  const plan = usePlanWalk()
  const found = useQuery(api.mentoring.pairs.walks.queryOptions({ input: { id } }))
  const walks = found.data ?? []
  const next = walks.find((walk) => !isHeld(walk) && walk.state !== 'cancelled')
  const km = walks.filter(isHeld).reduce((sum, { distanceKm }) => sum + (distanceKm ?? 0), 0)
  const numbered = walks.filter(({ no }) => no !== null).length
  return (
    <section aria-labelledby="walks">
      <div className={styles.sectionHead}>
        <h2 id="walks">
          <FormattedMessage id="mentoring.walks" values={{ count: board.row.planned }} />
        </h2>
        {km > 0 && (
          <span className={styles.small}>
            <FormattedMessage
              id="mentoring.walks.km"
              values={{ km: intl.formatNumber(km, { maximumFractionDigits: 1 }) }}
            />
          </span>
        )}
        {!isClosed && (
          <span className={styles.add}>
            <Button size="sm" isDisabled={plan.isPending} onPress={() => plan.mutate()}>
              <FormattedMessage id="mentoring.walk.plan" />
            </Button>
          </span>
        )}
      </div>
      {found.isError && <ErrorNotice error={found.error} />}
      {plan.isError && <ErrorNotice error={plan.error} />}
      {found.data && walks.length === 0 && (
        <p className={styles.none}>
          <FormattedMessage id="mentoring.walks.none" />
        </p>
      )}
      {walks.length > 0 && (
        <table className={`${sheet.table} ${sessions.table}`}>
          <thead>
            <tr>
              {['no', 'place', 'when', 'distance', 'time', 'state'].map((column) => (
                <th key={column} scope="col" data-column={column}>
                  <FormattedMessage id={`mentoring.column.${column}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {walks.map((walk) => (
              <Walk key={walk.id} walk={walk} isNext={walk.id === next?.id} />
            ))}
          </tbody>
        </table>
      )}
      {found.data && !isClosed && walks.length > 0 && numbered < board.row.planned && (
        <p className={styles.none}>
          <FormattedMessage id="mentoring.walks.left" values={{ count: board.row.planned - numbered }} />
        </p>
      )}
    </section>
  )
}

function Walk({ walk, isNext }: { walk: WalkRow; isNext: boolean }) {
  const intl = useIntl()
  const go = useGo()
  const { id, isClosed } = usePair()
  const { no, routeName, place, startAt, distanceKm, durationMin, state } = walk
  const name = place || routeName || intl.formatMessage({ id: 'mentoring.walk.untitled' })
  return (
    <tr data-next={isNext || undefined} data-off={state === 'cancelled' || undefined}>
      <td className={sessions.number}>{no}</td>
      <th scope="row">
        <button type="button" onClick={() => go.mentoring({ pair: id, walk: walk.id })}>
          {name}
        </button>
      </th>
      <td className={sessions.number}>{startAt && shortMoment(intl, startAt)}</td>
      <td className={sessions.number}>
        {distanceKm !== null && (
          <FormattedMessage
            id="mentoring.km"
            values={{ km: intl.formatNumber(distanceKm, { maximumFractionDigits: 1 }) }}
          />
        )}
      </td>
      <td className={sessions.number}>
        {durationMin !== null && <FormattedMessage id="mentoring.minutes" values={{ minutes: durationMin }} />}
      </td>
      <td>
        {isNext && !isClosed && state !== 'on-the-way' ? (
          <Link onPress={() => go.mentoring({ pair: id, walk: walk.id, page: 'prepare' })}>
            <FormattedMessage id="mentoring.walk.prepare" />
            <span className="sr">: {name}</span>
          </Link>
        ) : (
          <span className={isHeld(walk) ? sessions.walked : styles.small}>
            {isHeld(walk) && <Check size={14} strokeWidth={2} aria-hidden />}
            <FormattedMessage id={`mentoring.walk.${state}`} />
          </span>
        )}
      </td>
    </tr>
  )
}
