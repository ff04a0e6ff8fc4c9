import { useMemo, type PointerEvent } from 'react'
import { useIntl } from 'react-intl'
import type { RoutePlace } from '@shared/domain/method/route'
import { pointAt, shapeOf, type Line } from '@shared/domain/route/line'
import { arrows, fit, kmUnder, proportion, type Spot } from '@shared/domain/route/view'
import { Button } from '../../ui/Button'
import { useWidth } from '../../ui/charts/parts'
import { placedNames } from './place-names'
import { Highlight, North, ScaleBar } from './MapParts'
import { StopMark } from './StopMark'
import styles from './route.module.css'
import { freeKm, type RouteStop } from './stop'

type Props = {
  line: Line
  places: readonly RoutePlace[]
  stops: readonly RouteStop[]
  meetingPoint: string
  onMoveStop?: (index: number, km: number) => void
  /** The km that is pointed at, here or in the heights. */
  highlight?: number | null
  onHighlight?: (km: number | null) => void
}

const margins = { top: 44, right: 44, bottom: 52, left: 44 }
/** Pixels between pointer and line that still point at it. */
const reach = 18

export function RouteMap(props: Props) {
  const { line, places, stops, meetingPoint, onMoveStop, highlight = null, onHighlight } = props
  const intl = useIntl()
  const [box, width] = useWidth()
  const height = heightFor(line, width)
  const view = useMemo(() => fit(line, width, height, margins), [line, width, height])
  const marks = useMemo(() => marksOf(line, stops).map((point) => view.spot(point)), [line, stops, view])
  const names = useMemo(
    () => placedNames(places, line, view, marks, { width, height }),
    [places, line, view, marks, width, height],
  )
  const pointing = useMemo(() => arrows(line, view, Math.max(70, width / 6), marks, 24), [line, view, marks, width])
  const paths = useMemo(() => pathsOf(line, view.spot), [line, view])
  const start = view.spot(pointAt(line, 0))
  const end = shapeOf(line) === 'one-way' ? view.spot(pointAt(line, line.km)) : null
  const spotIn = (event: PointerEvent<Element>): Spot => {
    const { left, top } = (box.current ?? event.currentTarget).getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const { km, pixels } = kmUnder(line, view, spotIn(event), highlight)
    onHighlight?.(pixels <= reach ? km : null)
  }
  return (
    <>
      <div ref={box} className={styles.map} style={{ height }}>
        {width > 0 && (
          <svg
            width={width}
            height={height}
            className={styles.sheet}
            role="group"
            aria-label={intl.formatMessage({ id: 'route.map' })}
            onPointerMove={point}
            onPointerLeave={() => onHighlight?.(null)}
          >
            <g aria-hidden>
              <path d={paths.gaps} className={styles.gap} />
              <path d={paths.line} className={styles.halo} />
              <path d={paths.line} className={styles.line} />
              {pointing.map(({ x, y, angle }, at) => (
                <path
                  key={at}
                  d="M0 -7 L5 5 L0 2.5 L-5 5 Z"
                  transform={`translate(${x} ${y}) rotate(${angle})`}
                  className={styles.arrow}
                />
              ))}
              {names.map(({ spot, at, name, anchor }) => (
                <g key={`${name} ${spot.x}`}>
                  <circle cx={spot.x} cy={spot.y} r={3.5} className={styles.place} />
                  <text x={at.x} y={at.y} textAnchor={anchor} className={styles.name}>
                    {name}
                  </text>
                </g>
              ))}
              <North x={width - 39} y={22} />
              <ScaleBar x={28} y={height - 24} metresPerPixel={view.metresPerPixel} />
              {end && <circle cx={end.x} cy={end.y} r={7} className={styles.end} />}
            </g>
            <g role="img" aria-label={intl.formatMessage({ id: 'route.meetHere' }, { place: meetingPoint })}>
              <rect x={start.x - 13} y={start.y - 13} width={26} height={26} rx={5} className={styles.meet} />
              <text x={start.x} y={start.y + 5} textAnchor="middle" className={styles.meetLetter}>
                P
              </text>
            </g>
            {highlight !== null && <Highlight {...{ line, view, km: highlight, width }} />}
            {stops.map(
              (stop, index) =>
                stop.km !== null && (
                  <StopMark
                    key={index}
                    {...{ stop, index, line, view, spotIn }}
                    {...(onMoveStop && { onMove: (km: number) => onMoveStop(index, km) })}
                  />
                ),
            )}
          </svg>
        )}
      </div>
      {onMoveStop && stops.some(({ km }) => km === null) && (
        <div className={styles.waiting}>
          {stops.map(
            ({ km }, index) =>
              km === null && (
                <Button key={index} size="sm" onPress={() => onMoveStop(index, freeKm(stops, index, line.km))}>
                  {intl.formatMessage({ id: 'route.place' }, { no: index + 1 })}
                </Button>
              ),
          )}
        </div>
      )}
    </>
  )
}

/** Of the sheet: low for a line that is wide and low, so that it does not lie in an empty field. */
function heightFor(line: Line, width: number): number {
  const needed = (width - margins.left - margins.right) * proportion(line) + margins.top + margins.bottom
  return Math.round(Math.max(220, Math.min(430, width * 0.585, needed)))
}

/** Where something stands on the line already. */
const marksOf = (line: Line, stops: readonly RouteStop[]) =>
  [0, ...stops.flatMap(({ km }) => km ?? [])].map((km) => pointAt(line, km))

/** Paths of SVG: the line, and the way across its gaps, which nobody recorded. */
function pathsOf({ segments }: Line, spot: (place: { lat: number; lon: number }) => Spot) {
  const at = (place: { lat: number; lon: number }) => {
    const { x, y } = spot(place)
    return `${x.toFixed(1)} ${y.toFixed(1)}`
  }
  return {
    line: segments.map((points) => `M${points.map(at).join('L')}`).join(''),
    gaps: segments
      .slice(1)
      .flatMap((points, index) => {
        const [from, to] = [segments[index]?.at(-1), points[0]]
        return from && to ? [`M${at(from)}L${at(to)}`] : []
      })
      .join(''),
  }
}
