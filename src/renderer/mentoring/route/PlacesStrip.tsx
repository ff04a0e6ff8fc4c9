import type { Route } from '@shared/domain/method/route'
import { useIntl } from 'react-intl'
import styles from './places.module.css'
import type { RouteStop } from './stop'
import { kmWords } from './words'

type Props = { route: Route; stops: readonly RouteStop[]; meetingPoint: string }

/** A route of which no line is known: its nodes or places after one another. */
export function PlacesStrip({ route, stops, meetingPoint }: Props) {
  const intl = useIntl()
  return (
    <div className={styles.strip}>
      <ol className={styles.places} data-kind={route.source}>
        {meetingPoint && (
          <li className={styles.step}>
            <span className={styles.meetMark}>P</span>
            <span>{meetingPoint}</span>
          </li>
        )}
        {route.places.map(({ name, km }, at) => (
          <li key={at} className={styles.step}>
            <span className={styles.node}>{route.source === 'nodes' ? name : at + 1}</span>
            {route.source !== 'nodes' && (
              <span>{name || intl.formatMessage({ id: 'route.unnamed' }, { no: at + 1 })}</span>
            )}
            {km !== null && <span className={styles.km}>{kmWords(intl, km)}</span>}
          </li>
        ))}
      </ol>
      {stops.length > 0 && (
        <ol className={styles.stopsBelow} aria-label={intl.formatMessage({ id: 'route.stops' })}>
          {stops.map(({ name, km }, index) => (
            <li key={index}>
              <span className={styles.stopMark}>{index + 1}</span>
              {[name, km === null ? '' : kmWords(intl, km)].filter(Boolean).join(', ')}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
