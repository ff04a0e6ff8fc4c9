import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '../../../ui/Button'
import { Link } from '../../../ui/Link'
import { ImportRoute, PlacesField, RouteFigure } from '../../route'
import { moveStop, routeOf, useRouteStops, useWalk } from '../use-walk'
import { useTakeRoute } from './take-route'
import styles from '../walk.module.css'

/** The way itself: from a file, typed by hand, or none. */
export function RoutePart() {
  const intl = useIntl()
  const walk = useWalk()
  const take = useTakeRoute()
  const stops = useRouteStops()
  const route = routeOf(walk.data)
  const [isTyping, setIsTyping] = useState(route !== null && route.source !== 'gpx')
  if (route && route.segments.length > 0)
    return (
      <>
        <RouteFigure
          route={route}
          stops={stops}
          meetingPoint={typeof walk.data['meetingPoint'] === 'string' ? walk.data['meetingPoint'] : ''}
          onMoveStop={(at, km) => moveStop(walk, at, km)}
        />
        <div className={styles.row}>
          <ImportRoute onImport={take} />
          <Button size="sm" variant="quiet" onPress={() => take(null)}>
            <FormattedMessage id="walk.plan.route.drop" />
          </Button>
        </div>
      </>
    )
  return (
    <>
      <p className={styles.none}>
        <FormattedMessage id="walk.plan.route.text" />
      </p>
      <div className={styles.row}>
        <ImportRoute variant="default" onImport={take} />
        {!isTyping && <Link onPress={() => setIsTyping(true)}>{intl.formatMessage({ id: 'walk.route.type' })}</Link>}
      </div>
      {isTyping && <PlacesField value={route} onChange={take} />}
    </>
  )
}
