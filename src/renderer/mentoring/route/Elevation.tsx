import { scaleLinear } from 'd3-scale'
import { area, line as curve } from 'd3-shape'
import { useMemo, type PointerEvent } from 'react'
import { useIntl } from 'react-intl'
import { rangeOf } from '@shared/domain/route/heights'
import { pointAt, type Line, type MeasuredPoint } from '@shared/domain/route/line'
import { useWidth, Word } from '../../ui/charts/parts'
import styles from './route.module.css'
import type { RouteStop } from './stop'
import { placeWords } from './words'

type Props = {
  line: Line
  stops: readonly RouteStop[]
  highlight?: number | null
  onHighlight?: (km: number | null) => void
}
type Height = MeasuredPoint & { ele: number }

const height = 136
const [right, top, bottom] = [20, 26, 30]

/** How high the line lies over its length; nothing without heights. The same figures are in the table. */
export function Elevation({ line, stops, highlight = null, onHighlight }: Props) {
  const intl = useIntl()
  const [box, width] = useWidth()
  const parts = useMemo(
    () => line.segments.map((points) => points.filter(isHigh)).filter((it) => it.length > 1),
    [line],
  )
  const [low, high] = rangeOf(parts.flat().map(({ ele }) => ele))
  const left = high >= 1000 || low <= -100 ? 60 : 47 // room for the figures
  const x = scaleLinear([0, line.km], [left, Math.max(left + 1, width - right)])
  const y = scaleLinear([low, high], [height - bottom, top])
  if (parts.length === 0) return null
  const floor = height - bottom
  const over = area<Height>(
    ({ km }) => x(km),
    floor,
    ({ ele }) => y(ele),
  )
  const along = curve<Height>(
    ({ km }) => x(km),
    ({ ele }) => y(ele),
  )
  const ticks = x.ticks(Math.max(2, Math.min(8, Math.floor(width / 90))))
  const point = (event: PointerEvent<Element>) => {
    const km = x.invert(event.clientX - event.currentTarget.getBoundingClientRect().left)
    onHighlight?.(km < 0 || km > line.km ? null : km)
  }
  const pointed = highlight === null ? null : pointAt(line, highlight)
  return (
    <div ref={box} className={styles.heights} style={{ height }}>
      {width > 0 && (
        <svg width={width} height={height} aria-hidden onPointerMove={point} onPointerLeave={() => onHighlight?.(null)}>
          {[low, (low + high) / 2, high].map((metres) => (
            <g key={metres}>
              <path d={`M${left} ${y(metres)}H${width - right}`} className={styles.rule} />
              <Word x={left - 7} y={y(metres) + 4} anchor="end">
                {metres === low
                  ? intl.formatMessage({ id: 'route.metres' }, { metres })
                  : intl.formatNumber(metres, { maximumFractionDigits: 1 })}
              </Word>
            </g>
          ))}
          {parts.map((heights, at) => (
            <g key={at}>
              <path d={over(heights) ?? ''} className={styles.ground} />
              <path d={along(heights) ?? ''} className={styles.slope} />
            </g>
          ))}
          {ticks.map((km, at) => (
            <Word key={km} x={x(km)} y={height - 11} anchor={at === 0 ? 'start' : 'middle'}>
              {at === ticks.length - 1 ? intl.formatMessage({ id: 'route.km' }, { km }) : intl.formatNumber(km)}
            </Word>
          ))}
          {pointed && (
            <g>
              <path d={`M${x(pointed.km)} ${top}V${floor}`} className={styles.here} />
              {pointed.ele !== null && <circle cx={x(pointed.km)} cy={y(pointed.ele)} r={4} className={styles.dot} />}
              <text
                x={x(pointed.km)}
                y={top - 9}
                textAnchor={x(pointed.km) > width - 120 ? 'end' : x(pointed.km) < 120 ? 'start' : 'middle'}
                className={styles.name}
              >
                {placeWords(intl, pointed.km, pointed.ele)}
              </text>
            </g>
          )}
          {stops.map(({ km }, index) => {
            if (km === null) return null
            const at = pointAt(line, km)
            const [cx, cy] = [x(at.km), at.ele === null ? floor : y(at.ele)]
            return (
              <g key={index}>
                <path d={`M${cx} ${cy}V${floor}`} className={styles.stem} />
                <circle cx={cx} cy={cy} r={9} className={styles.stop} />
                <text x={cx} y={cy + 4} textAnchor="middle" className={styles.smallNumber}>
                  {index + 1}
                </text>
              </g>
            )
          })}
        </svg>
      )}
    </div>
  )
}

const isHigh = (point: MeasuredPoint): point is Height => point.ele !== null
