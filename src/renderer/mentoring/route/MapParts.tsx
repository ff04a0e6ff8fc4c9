import { useIntl } from 'react-intl'
import { pointAt, type Line } from '@shared/domain/route/line'
import { scaleBar, type View } from '@shared/domain/route/view'
import styles from './route.module.css'
import { placeWords } from './words'

export function North({ x, y }: { x: number; y: number }) {
  const intl = useIntl()
  return (
    <g>
      <path d={`M${x} ${y + 31}V${y}M${x - 6} ${y + 7}L${x} ${y}L${x + 6} ${y + 7}`} className={styles.north} />
      <text x={x} y={y + 50} textAnchor="middle" className={styles.word}>
        {intl.formatMessage({ id: 'route.north' })}
      </text>
    </g>
  )
}

export function ScaleBar({ x, y, metresPerPixel }: { x: number; y: number; metresPerPixel: number }) {
  const intl = useIntl()
  const metres = scaleBar(metresPerPixel, 130)
  const length = metres / metresPerPixel
  return (
    <g>
      <path
        d={`M${x} ${y - 5}V${y + 5}M${x} ${y}H${x + length}M${x + length} ${y - 5}V${y + 5}`}
        className={styles.north}
      />
      <text x={x} y={y - 11} className={styles.word}>
        {intl.formatMessage({ id: metres < 1000 ? 'route.metres' : 'route.km' }, { metres, km: metres / 1000 })}
      </text>
    </g>
  )
}

type Props = { line: Line; view: View; km: number; width: number }
/** The place that is pointed at, in words beside it. */
export function Highlight({ line, view, km, width }: Props) {
  const intl = useIntl()
  const point = pointAt(line, km)
  const { x, y } = view.spot(point)
  const isRight = x > width - 150
  return (
    <g aria-hidden className={styles.pointed}>
      <circle cx={x} cy={y} r={5} className={styles.dot} />
      <text x={isRight ? x - 12 : x + 12} y={y - 10} textAnchor={isRight ? 'end' : 'start'} className={styles.name}>
        {placeWords(intl, km, point.ele)}
      </text>
    </g>
  )
}
