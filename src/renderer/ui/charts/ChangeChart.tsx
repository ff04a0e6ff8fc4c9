import { scaleLinear } from 'd3-scale'
import { useIntl } from 'react-intl'
import styles from './charts.module.css'
import type { ChangeFigure } from './figure'
import { fit, roomFor, Word } from './parts'

/** An open point where it began, a full one where it is now. */
export function ChangeChart({ figure, width }: { figure: ChangeFigure; width: number }) {
  const intl = useIntl()
  const { rows, range } = figure
  const left = roomFor(
    rows.map(({ name }) => name),
    width,
  )
  const height = rows.length * 44 + 28
  const x = scaleLinear(range, [left + 8, width - 32])
  return (
    <svg width={width} height={height} aria-hidden>
      {[range[0], (range[0] + range[1]) / 2, range[1]].map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={4} y2={height - 24} className={styles.rule} />
          <Word x={x(tick)} y={height - 8}>
            {intl.formatNumber(tick)}
          </Word>
        </g>
      ))}
      {rows.map(({ name, from, to, isApart }, index) => {
        const y = index * 44 + 26
        return (
          <g key={index} className={isApart ? styles.apart : undefined}>
            <Word x={0} y={y + 4} anchor="start">
              {fit(name, left - 8)}
            </Word>
            <line x1={x(from)} x2={x(to)} y1={y} y2={y} className={`${styles.line} ${styles.series0}`} />
            <circle cx={x(from)} cy={y} r={4.5} className={`${styles.point} ${styles.series0}`} />
            <circle cx={x(to)} cy={y} r={5} className={`${styles.bar} ${styles.series0}`} />
            <Word x={x(to) + (to < from ? -11 : 11)} y={y + 4} anchor={to < from ? 'end' : 'start'} strong>
              {intl.formatNumber(to, { maximumFractionDigits: 1 })}
            </Word>
          </g>
        )
      })}
    </svg>
  )
}
