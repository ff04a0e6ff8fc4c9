import { useIntl } from 'react-intl'
import { useWidth, Word } from '../../ui/charts/parts'
import styles from './shapes.module.css'
import { daysBetween, type Repeat } from './repeats'

type Props = { repeats: readonly Repeat[]; today: string; scale: readonly [number, number] }

const height = 168
const ground = 116
const top = 18
const left = 28

/** Days along a line; above them the score of each, under them where one was moved from. */
export function DaysLine({ repeats, today, scale: [low, high] }: Props) {
  const intl = useIntl()
  const [box, width] = useWidth()
  const first = repeats.map(({ day, planned }) => (planned && planned < day ? planned : day)).sort()[0] ?? today
  const last = repeats.map(({ day, planned }) => (planned && planned > day ? planned : day)).sort().at(-1) ?? today // oxfmt-ignore
  const length = Math.max(1, daysBetween(first, last))
  const x = (day: string) => left + 16 + (daysBetween(first, day) / length) * Math.max(0, width - left - 56)
  const y = (score: number) => ground - 20 - ((score - low) / Math.max(1, high - low)) * (ground - 20 - top)
  const scored = repeats.filter(({ score }) => score !== null)
  const isToday = today >= first && today <= last
  let free = -Infinity
  return (
    <div ref={box} className={styles.days}>
      {width > 0 && (
        <svg width={width} height={height} aria-hidden>
          {[low, high].map((tick) => (
            <g key={tick}>
              <line x1={left} x2={width - 8} y1={y(tick)} y2={y(tick)} className={styles.guide} />
              <Word x={left - 8} y={y(tick) + 4} anchor="end">
                {tick}
              </Word>
            </g>
          ))}
          <line x1={left} x2={width - 8} y1={ground} y2={ground} className={styles.ground} />
          {isToday && (
            <g>
              <line x1={x(today)} x2={x(today)} y1={top - 6} y2={ground + 6} className={styles.today} />
              <Word x={x(today)} y={top - 8}>
                {intl.formatMessage({ id: 'drawing.repeats.today' })}
              </Word>
            </g>
          )}
          <polyline
            points={scored.map(({ day, score }) => `${x(day)},${y(score ?? low)}`).join(' ')}
            className={styles.scoreLine}
          />
          {repeats.map(({ id, day, planned, isClosed, score }, at) => {
            const isNamed = x(day) - free >= 46
            if (isNamed) free = x(day)
            return (
              <g key={id ?? `${day} ${at}`}>
                {planned && (
                  <path
                    d={`M${x(planned)},${ground + 6} Q${(x(planned) + x(day)) / 2},${ground + 24} ${x(day)},${ground + 8}`}
                    className={styles.moved}
                  />
                )}
                {planned && <circle cx={x(planned)} cy={ground} r={3} className={styles.was} />}
                <circle cx={x(day)} cy={ground} r={6} className={isClosed ? styles.done : styles.toCome} />
                {score !== null && (
                  <g>
                    <circle cx={x(day)} cy={y(score)} r={4.5} className={styles.scored} />
                    <Word x={x(day)} y={y(score) + (score === high ? 20 : -10)} strong>
                      {score}
                    </Word>
                  </g>
                )}
                {isNamed && (
                  <Word x={x(day)} y={height - 8}>
                    {intl.formatDate(`${day}T12:00`, { day: 'numeric', month: 'short' })}
                  </Word>
                )}
              </g>
            )
          })}
        </svg>
      )}
    </div>
  )
}
