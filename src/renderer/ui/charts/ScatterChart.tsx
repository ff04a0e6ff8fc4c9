import { scaleLinear } from 'd3-scale'
import styles from './charts.module.css'
import type { ScatterFigure } from './figure'
import { placeLabels } from './labels'
import { Word } from './parts'

/** A field of two scales. Points are half transparent, so that many in one place are seen as many. */
export function ScatterChart({ figure, width, height }: { figure: ScatterFigure; width: number; height: number }) {
  const [left, right, top, bottom] = [24, width - 24, 20, height - 20]
  const x = scaleLinear(figure.x.range, [left + 12, right - 12])
  const y = scaleLinear(figure.y.range, [bottom - 12, top + 12])
  const most = Math.max(1, ...figure.points.map(({ times }) => times ?? 1))
  /** The area says how many. */
  const radius = (times = 1) => (most === 1 ? 5 : Math.sqrt(times) * Math.min(4, 14 / Math.sqrt(most)) + 1)
  const labels = placeLabels(
    figure.points.map((point) => ({ ...point, x: x(point.x), y: y(point.y), radius: radius(point.times) })),
    { left, right, top, bottom },
  )
  const [midX, midY] = [(left + right) / 2, (top + bottom) / 2]
  return (
    <svg width={width} height={height} aria-hidden>
      <rect x={left} y={top} width={right - left} height={bottom - top} rx={8} className={styles.field} />
      <path d={`M${midX} ${top}V${bottom}M${left} ${midY}H${right}`} className={styles.dotted} />
      <Word x={midX} y={12}>
        {figure.y.high}
      </Word>
      <Word x={midX} y={height - 4}>
        {figure.y.low}
      </Word>
      <Word x={0} y={0} transform={`translate(14 ${midY}) rotate(-90)`}>
        {figure.x.low}
      </Word>
      <Word x={0} y={0} transform={`translate(${width - 14} ${midY}) rotate(90)`}>
        {figure.x.high}
      </Word>
      {figure.points.map((point, index) => (
        <circle key={index} cx={x(point.x)} cy={y(point.y)} r={radius(point.times)} className={styles.dot} />
      ))}
      <g>
        {labels.map(({ label, x: across, y: up }, index) => (
          <Word key={index} x={across} y={up}>
            {label}
          </Word>
        ))}
      </g>
    </svg>
  )
}
