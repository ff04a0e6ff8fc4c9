import { useIntl } from 'react-intl'
import type { Route } from '@shared/domain/method/route'
import { pointAt, shapeOf, type Line } from '@shared/domain/route/line'
import { useWidth } from '../../ui/charts/parts'
import { NumberField } from '../../ui/NumberField'
import styles from './table.module.css'
import { rounded, type RouteStop } from './stop'
import { kmWords } from './words'

type Props = {
  route: Route
  line: Line | null
  stops: readonly RouteStop[]
  meetingPoint: string
  onMoveStop?: (index: number, km: number) => void
}
type Row = { mark: string; name: string; km: number | null; question: string; index: number | null }

/** Pixels below which the questions stand under the stops. */
const narrow = 560

/** What is drawn, as a table; stops are placed by distance here. */
export function RouteTable({ route, line, stops, meetingPoint, onMoveStop }: Props) {
  const intl = useIntl()
  const [box, width] = useWidth()
  const isNarrow = width < narrow
  const word = (id: string) => intl.formatMessage({ id: `route.table.${id}` })
  const height = (km: number | null) => {
    const ele = km === null || !line ? null : pointAt(line, km).ele
    return ele === null ? '' : intl.formatMessage({ id: 'route.metres' }, { metres: Math.round(ele) })
  }
  return (
    <div ref={box} className={styles.tableBox}>
      <table className={styles.table}>
        <caption className="sr">{word('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{word('stop')}</th>
            <th scope="col" data-kind="number">
              {word('km')}
            </th>
            {line?.hasHeights && (
              <th scope="col" data-kind="number">
                {word('height')}
              </th>
            )}
            {!isNarrow && <th scope="col">{word('question')}</th>}
          </tr>
        </thead>
        <tbody>
          {rowsOf(route, line, stops, { meet: meetingPoint || word('meet'), end: word('end') }).map((row) => (
            <tr key={`${row.mark} ${row.index ?? row.name}`}>
              <th scope="row">
                <span className={styles.rowMark} aria-hidden={row.index === null || undefined}>
                  {row.mark}
                </span>
                <span>{row.name}</span>
                {isNarrow && row.question && <span className={styles.askedBelow}>{row.question}</span>}
              </th>
              <td data-kind="number">
                {row.index !== null && line && onMoveStop ? (
                  <Distance
                    label={intl.formatMessage({ id: 'route.table.kmOf' }, { no: row.mark, name: row.name })}
                    km={row.km}
                    most={line.km}
                    onChange={(km) => row.index !== null && onMoveStop(row.index, km)}
                  />
                ) : (
                  row.km !== null && kmWords(intl, row.km)
                )}
              </td>
              {line?.hasHeights && <td data-kind="number">{height(row.km)}</td>}
              {!isNarrow && <td className={styles.asked}>{row.question}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type DistanceProps = { label: string; km: number | null; most: number; onChange: (km: number) => void }
function Distance({ label, km, most, onChange }: DistanceProps) {
  return (
    <div className={styles.distance}>
      <NumberField
        label={label}
        value={km}
        onChange={(value) => value !== null && onChange(rounded(value))}
        min={0}
        max={rounded(most)}
        step={0.1}
        unit="km"
      />
    </div>
  )
}

/** Meeting point, stops and places in the order of the way, and the end where it lies elsewhere. */
function rowsOf(
  route: Route,
  line: Line | null,
  stops: readonly RouteStop[],
  names: { meet: string; end: string },
): Row[] {
  const own = stops.map(({ name, km, question }, index): Row => ({
    mark: String(index + 1),
    name,
    km,
    question,
    index,
  }))
  const passed = route.places.map(({ name, km }): Row => ({ mark: '', name, km, question: '', index: null }))
  const between = [...own, ...passed.filter(({ name }) => name !== '')]
  if (line) between.sort((a, b) => (a.km ?? Infinity) - (b.km ?? Infinity))
  const first: Row = { mark: 'P', name: names.meet, km: line ? 0 : null, question: '', index: null }
  const last: Row = { mark: '', name: names.end, km: line?.km ?? null, question: '', index: null }
  return [first, ...between, ...(line && shapeOf(line) === 'one-way' ? [last] : [])]
}
