import { scaleLinear } from 'd3-scale'
import styles from './charts.module.css'
import type { ScatterFigure } from './figure'
import { Word } from './parts'

/** A field of two scales. Points are half transparent, so that many in one place are seen as many. */
export function ScatterChart({ figure, width, height }: { figure: ScatterFigure; width: number; height: number }) {
  const [left, right, top, bottom] = [24, width - 24, 20, height - 20]
  const x = scaleLinear(figure.x.range, [left + 12, right - 12])
  const y = scaleLinear(figure.y.range, [bottom - 12, top + 12])
  const most = Math.max(1, ...figure.points.map(({ times }) => times ?? 1))
  /** The area says how many. */
  const radius = (times = 1) => (most === 1 ? 5 : Math.sqrt(times) * Math.min(4, 14 / Math.sqrt(most)) + 1)
  const labels = placed(
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
      {labels.map(({ label, x: across, y: up }, index) => (
        <Word key={index} x={across} y={up}>
          {label}
        </Word>
      ))}
    </svg>
  )
}

type Labelled = { x: number; y: number; radius: number; label?: string }
type Box = { left: number; right: number; top: number; bottom: number }
type Placed = { label: string; x: number; y: number }

const [perCharacter, ascent, descent] = [6.4, 10, 3]
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/**
 * A place above or below its point for each word, inside the field; earlier ones come first. A word that would lie over
 * another one is left to the table.
 */
function placed(points: readonly Labelled[], field: Box): Placed[] {
  const found: (Placed & { box: Box })[] = []
  for (const { x, y, radius, label } of points) {
    if (!label) continue
    const half = (label.length * perCharacter) / 2
    const across = Math.max(field.left + half + 4, Math.min(field.right - half - 4, x))
    const box = (up: number): Box => ({ left: across - half, right: across + half, top: up - ascent, bottom: up + descent }) // prettier-ignore
    const up = [y - radius - 4, y + radius + 13].find((it) => {
      const isInside = box(it).top > field.top && box(it).bottom < field.bottom
      return isInside && found.every((other) => !overlap(box(it), other.box))
    })
    if (up !== undefined) found.push({ label, x: across, y: up, box: box(up) })
  }
  return found
}
