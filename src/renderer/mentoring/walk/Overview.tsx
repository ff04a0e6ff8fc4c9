import { FormattedMessage } from 'react-intl'
import { FieldFindings } from '../../methods/record/FieldFindings'
import { useKept } from '../../methods/record/use-record'
import { useGo } from '../../shell/go'
import { Link } from '../../ui/Link'
import { ImportRoute, RouteFigure, SaveRoute, StopsList } from '../route'
import { Counters } from './Counters'
import { Harvest } from './Harvest'
import { useTakeRoute } from './plan/take-route'
import { WalkHead } from './WalkHead'
import { useGoWalk } from './use-walk-ways'
import { moveStop, routeOf, useRouteStops, useWalk } from './use-walk'
import overview from './overview.module.css'
import styles from './walk.module.css'

/** The walk at a glance: the way, the questions along it, and how often the roles slipped back. */
export function Overview() {
  const go = useGo()
  const goWalk = useGoWalk()
  const take = useTakeRoute()
  const walk = useWalk()
  const stops = useRouteStops()
  const { id, keeper, known, data, facts, isOver } = walk
  const { findings } = useKept(keeper).opened
  const route = routeOf(data)
  return (
    <div className={overview.cols}>
      <div className={overview.mainCol}>
        <WalkHead />
        <FieldFindings
          keeper={keeper}
          method={known.method}
          field={null}
          findings={facts.isClosed ? [] : findings.filter(({ kind }) => kind !== 'refuse')}
          onMade={(made) =>
            go.mentoring({ ...(facts.trajectoryId && { pair: facts.trajectoryId }), walk: made, page: 'plan' })
          }
        />
        {route ? (
          <div className={overview.figure}>
            <RouteFigure
              route={route}
              stops={stops}
              meetingPoint={textOf(data['meetingPoint'])}
              {...(!isOver && { onMoveStop: (at: number, km: number) => moveStop(walk, at, km) })}
            />
            <div className={overview.routeWays}>
              {!isOver && <ImportRoute onImport={take} />}
              <SaveRoute walk={id} onBefore={() => keeper.flush()} />
            </div>
          </div>
        ) : (
          !isOver && (
            <div className={overview.noRoute}>
              <p>
                <FormattedMessage id="walk.route.none" />
              </p>
              <span className={styles.row}>
                <ImportRoute variant="default" onImport={take} />
                <Link onPress={() => goWalk('plan')}>
                  <FormattedMessage id="walk.route.type" />
                </Link>
              </span>
            </div>
          )
        )}
        <Harvest />
      </div>
      <aside className={overview.sideCol} aria-labelledby="walk-stops">
        <div className={overview.sideHead}>
          <h2 id="walk-stops">
            <FormattedMessage id="route.stops" />
          </h2>
          {!isOver && (
            <Link onPress={() => goWalk('prepare')}>
              <FormattedMessage id="walk.chooseQuestions" />
            </Link>
          )}
        </div>
        {stops.length > 0 ? (
          <StopsList stops={stops} {...(!isOver && { onOpen: () => goWalk('prepare') })} />
        ) : (
          <CarriedQuestions />
        )}
        <Counters />
      </aside>
    </div>
  )
}

/** Without stops: the questions each carries along. */
function CarriedQuestions() {
  const { data } = useWalk()
  const lists = (['threeQuestions', 'otherQuestions'] as const)
    .map((key) => listOf(data[key]).filter(Boolean))
    .filter((list) => list.length > 0)
  if (lists.length === 0)
    return (
      <p className={styles.none}>
        <FormattedMessage id="walk.questions.none" />
      </p>
    )
  return lists.map((list) => (
    <ul key={list.join()} className={overview.carried}>
      {list.map((question) => (
        <li key={question}>{question}</li>
      ))}
    </ul>
  ))
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const listOf = (value: unknown) => (Array.isArray(value) ? (value as string[]) : [])
