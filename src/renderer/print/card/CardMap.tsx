import { useIntl } from 'react-intl'
import type { Drawing, Profile } from '@shared/domain/route/drawing'
import styles from './card.module.css'

/** The way, drawn from the line alone: the ground stays empty, no map is known here. */
export function CardMap({ drawing, label }: { drawing: Drawing; label: string }) {
  const intl = useIntl()
  const { width, height, start, end, scale } = drawing
  const floor = height - 9
  return (
    <svg width={width} height={height} className={styles.map} role="img" aria-label={label}>
      <path d={drawing.gaps} className={styles.gap} />
      <path d={drawing.line} className={styles.line} />
      {drawing.arrows.map(({ x, y, angle }, at) => (
        <path
          key={at}
          d="M0 -5.5 L4.5 4.5 L0 2 L-4.5 4.5 Z"
          transform={`translate(${x} ${y}) rotate(${angle})`}
          className={styles.arrow}
        />
      ))}
      {end && <circle cx={end.x} cy={end.y} r={5} className={styles.end} />}
      <rect x={start.x - 9} y={start.y - 9} width={18} height={18} rx={3} className={styles.meet} />
      <text x={start.x} y={start.y + 4} textAnchor="middle" className={styles.inMark}>
        P
      </text>
      <Marks marks={drawing.stops} />
      <path d={`M10 ${floor - 4}v4h${scale.length}v-4`} className={styles.measure} />
      <text x={10 + scale.length + 5} y={floor} className={styles.word}>
        {intl.formatMessage(
          { id: scale.metres < 1000 ? 'route.metres' : 'route.km' },
          { metres: scale.metres, km: scale.metres / 1000 },
        )}
      </text>
      <path d={`M${width - 14} ${floor}v-20m-4 5l4 -5l4 5`} className={styles.measure} />
      <text x={width - 14} y={floor - 24} textAnchor="middle" className={styles.word}>
        {intl.formatMessage({ id: 'route.north' })}
      </text>
    </svg>
  )
}

export function CardProfile({ profile }: { profile: Profile }) {
  const intl = useIntl()
  const { width, height, left, floor, rules, ticks } = profile
  return (
    <svg width={width} height={height} className={styles.profile} aria-hidden>
      {rules.map(({ y, metres }, at) => (
        <g key={metres}>
          <path d={`M${left} ${y}H${width - 12}`} className={styles.rule} />
          <text x={left - 6} y={y + 4} textAnchor="end" className={styles.word}>
            {at === 0
              ? intl.formatMessage({ id: 'route.metres' }, { metres })
              : intl.formatNumber(metres, { maximumFractionDigits: 0 })}
          </text>
        </g>
      ))}
      <path d={profile.ground} className={styles.ground} />
      <path d={profile.slope} className={styles.slope} />
      {profile.stops.map(({ no, x, y }) => (
        <path key={no} d={`M${x} ${y}V${floor}`} className={styles.stem} />
      ))}
      <Marks marks={profile.stops} />
      {ticks.map(({ x, km }, at) => (
        <text key={km} x={x} y={height - 3} textAnchor={at === 0 ? 'start' : 'middle'} className={styles.word}>
          {at === ticks.length - 1
            ? intl.formatMessage({ id: 'route.km' }, { km })
            : intl.formatNumber(km, { maximumFractionDigits: 1 })}
        </text>
      ))}
    </svg>
  )
}

function Marks({ marks }: { marks: Drawing['stops'] }) {
  return marks.map(({ no, x, y }) => (
    <g key={no}>
      <circle cx={x} cy={y} r={9} className={styles.stop} />
      <text x={x} y={y + 4} textAnchor="middle" className={styles.inMark}>
        {no}
      </text>
    </g>
  ))
}
