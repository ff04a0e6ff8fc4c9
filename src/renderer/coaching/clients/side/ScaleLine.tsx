import { useIntl } from 'react-intl'
import type { ScaleRow } from '@shared/contract/coaching/clients'
import { localMoment } from '../../../reflect/moments'
import { halves } from '../halves'
import { useClient } from '../use-client'
import { dayOnly } from '../when'
import { sentenceOf } from './scale-sentence'
import styles from './side.module.css'

const width = 280
const height = 132
const floor = 110
const ceiling = 8
/** Points shown at most, the newest: more would touch. */
const most = 10
/** Figures beside every point while there are few; then the first and the last. */
const mostFigures = 6

/** A scale over the sessions on 280 by 132 pixels, with the line of what is good enough and the place of the next one. */
export function ScaleLine({ scale }: { scale: ScaleRow }) {
  const intl = useIntl()
  const { board, isClosed } = useClient()
  const shown = scale.measurements.slice(-most)
  const last = shown.at(-1)
  const present = board.sessions.find(({ id }) => id === board.present)
  const awaits = !isClosed && present !== undefined && last !== undefined && last.session !== present.no
  const isToday = present?.startAt?.slice(0, 10) === localMoment().slice(0, 10)
  const places = shown.length + (awaits ? 1 : 0)
  const gap = places > 1 ? (264 - 36) / (places - 1) : 0
  const x = (at: number) => (places > 1 ? 36 + gap * at : 150)
  const y = (value: number) => floor - (value / 10) * (floor - ceiling)
  const labels = (at: number) => shown.length <= mostFigures || at === 0 || at === shown.length - 1
  return (
    <svg
      className={styles.line}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${scale.title}: ${sentenceOf(intl, scale)}`}
    >
      {[0, 5, 10].map((tick) => (
        <g key={tick}>
          <path d={`M20 ${y(tick)}H${width}`} className={styles.rule} />
          <text x="14" y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {scale.goodEnough !== null && (
        <>
          <path d={`M20 ${y(scale.goodEnough)}H${width}`} className={styles.enough} />
          <text x={width} y={y(scale.goodEnough) - 5} textAnchor="end">
            {intl.formatMessage({ id: 'clients.scale.enough' }, { value: halves(intl, scale.goodEnough) })}
          </text>
        </>
      )}
      <path
        d={shown.map(({ value }, at) => `${at === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`).join('')}
        className={styles.drawn}
      />
      {shown.map(({ id, day, value, session }, at) => (
        <g key={id}>
          <circle cx={x(at)} cy={y(value)} r="4" className={styles.point} />
          {labels(at) && (
            <text x={x(at)} y={value < 2 ? y(value) - 9 : y(value) + 19} textAnchor="middle" className={styles.figure}>
              {halves(intl, value)}
            </text>
          )}
          {(gap > 40 || labels(at)) && (
            <text x={x(at)} y={height - 4} textAnchor="middle">
              {session ?? dayOnly(intl, day)}
            </text>
          )}
        </g>
      ))}
      {awaits && last && (
        <>
          <circle cx={x(places - 1)} cy={y(last.value)} r="4" className={styles.awaited} />
          <text x={x(places - 1)} y={height - 4} textAnchor="middle">
            {isToday ? intl.formatMessage({ id: 'clients.scale.today' }) : present.no}
          </text>
        </>
      )}
    </svg>
  )
}
