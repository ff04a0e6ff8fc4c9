import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useIntl } from 'react-intl'
import { pointAt, type Line } from '@shared/domain/route/line'
import { kmUnder, type Spot, type View } from '@shared/domain/route/view'
import styles from './route.module.css'
import { rounded, type RouteStop } from './stop'
import { placeWords } from './words'

type Props = {
  stop: RouteStop
  index: number
  line: Line
  view: View
  /** Where a pointer is on the sheet. */
  spotIn: (event: PointerEvent<Element>) => Spot
  onMove?: (km: number) => void
}

/** A numbered stop: dragged along the line, or moved with arrow keys (100 m), Page Up and Page Down (500 m), Home and End. */
export function StopMark({ stop, index, line, view, spotIn, onMove }: Props) {
  const intl = useIntl()
  const [dragged, setDragged] = useState<number | null>(null)
  const km = Math.min(line.km, dragged ?? stop.km ?? 0)
  const point = pointAt(line, km)
  const { x, y } = view.spot(point)
  const name = intl.formatMessage(
    { id: 'route.stop' },
    { no: index + 1, name: stop.name, named: stop.name ? 'yes' : 'no' },
  )
  const words = placeWords(intl, km, point.ele)
  const mark = (
    <>
      <circle cx={x} cy={y} r={18} className={styles.ring} />
      <circle cx={x} cy={y} r={13} className={styles.stop} />
      <text x={x} y={y + 5} textAnchor="middle" className={styles.stopNumber}>
        {index + 1}
      </text>
    </>
  )
  if (!onMove)
    return (
      <g role="img" aria-label={`${name}, ${words}`}>
        {mark}
      </g>
    )

  const put = (to: number) => onMove(rounded(Math.max(0, Math.min(line.km, to))))
  const onKeyDown = (event: KeyboardEvent) => {
    const to = keyed(event.key, km, line.km)
    if (to === null) return
    event.preventDefault()
    put(to)
  }
  const onPointerDown = (event: PointerEvent<SVGGElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.focus()
    setDragged(km)
  }
  const onPointerMove = (event: PointerEvent<SVGGElement>) => {
    if (dragged !== null) setDragged(kmUnder(line, view, spotIn(event), dragged).km)
  }
  const drop = () => {
    if (dragged !== null && rounded(dragged) !== rounded(stop.km ?? 0)) put(dragged)
    setDragged(null)
  }
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={rounded(line.km)}
      aria-valuenow={rounded(km)}
      aria-valuetext={words}
      aria-orientation="horizontal"
      className={styles.draggable}
      data-dragged={dragged !== null || undefined}
      onPointerUp={drop}
      onPointerCancel={() => setDragged(null)}
      {...{ onKeyDown, onPointerDown, onPointerMove }}
    >
      {mark}
    </g>
  )
}

/** The km a key leads to; null for other keys. */
function keyed(key: string, km: number, most: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowUp') return km + 0.1
  if (key === 'ArrowLeft' || key === 'ArrowDown') return km - 0.1
  if (key === 'PageUp') return km + 0.5
  if (key === 'PageDown') return km - 0.5
  if (key === 'Home') return 0
  return key === 'End' ? most : null
}
