import { useMemo, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Route } from '@shared/domain/method/route'
import { readLine } from '@shared/domain/route/line'
import { Elevation } from './Elevation'
import { PlacesStrip } from './PlacesStrip'
import { RouteMap } from './RouteMap'
import { RouteTable } from './RouteTable'
import styles from './figure.module.css'
import type { RouteStop } from './stop'
import { sentenceOf } from './words'

type Props = {
  route: Route
  stops: readonly RouteStop[]
  meetingPoint: string
  /** A stop was dragged, moved by keys or placed by distance; `index` in `stops`, `km` to ten metres. Absent: only to look at. */
  onMoveStop?: (index: number, km: number) => void
}

/** A route drawn on this computer: line, stops and heights, or the same as a table. */
export function RouteFigure({ route, stops, meetingPoint, onMoveStop }: Props) {
  const intl = useIntl()
  const [view, setView] = useState<'route' | 'table'>('route')
  const [highlight, setHighlight] = useState<number | null>(null)
  const line = useMemo(() => readLine(route), [route])
  const move = onMoveStop && { onMoveStop }
  const linked = { highlight, onHighlight: setHighlight }
  return (
    <figure className={styles.figure}>
      <div className={styles.card}>
        {view === 'table' ? (
          <RouteTable {...{ route, line, stops, meetingPoint }} {...move} />
        ) : line ? (
          <>
            <RouteMap {...{ line, stops, meetingPoint }} places={route.places} {...linked} {...move} />
            {line.hasHeights && <Elevation {...{ line, stops }} {...linked} />}
          </>
        ) : (
          <PlacesStrip {...{ route, stops, meetingPoint }} />
        )}
      </div>
      <div className={styles.foot}>
        <figcaption className={styles.caption}>
          {sentenceOf(intl, route, line, stops.length)}
          {line && (
            <>
              {' '}
              <FormattedMessage id="route.drawnHere" />
            </>
          )}
        </figcaption>
        <ToggleButtonGroup
          className={styles.views ?? ''}
          aria-label={intl.formatMessage({ id: 'route.view' })}
          disallowEmptySelection
          selectedKeys={[view]}
          onSelectionChange={(keys) => setView(keys.has('table') ? 'table' : 'route')}
        >
          {(['route', 'table'] as const).map((id) => (
            <ToggleButton key={id} id={id} className={styles.view ?? ''}>
              <FormattedMessage id={`route.view.${id}`} />
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
    </figure>
  )
}
