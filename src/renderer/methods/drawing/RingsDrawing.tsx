import { useIntl } from 'react-intl'
import { FigureCard } from '../../ui/charts/FigureCard'
import { useWords } from '../record/words'
import styles from './shapes.module.css'
import { dotsIn, placedItems, ringEdges, shareOf, type Placed } from './rings'
import type { Shown } from './shown'
import { fieldOf, innerField } from './values'

const size = 264
const dot = 10

/** Items as numbered dots in rings: what lies within reach, and what does not. */
export function RingsDrawing({ drawing, type, data }: Shown<'rings'>) {
  const intl = useIntl()
  const words = useWords()
  const ringField = innerField(type, drawing.of[0] ?? '', drawing.ring)
  const rings = ringField && 'options' in ringField ? ringField.options : []
  const items = placedItems(drawing, rings.map(({ key }) => key), data) // oxfmt-ignore
  const loose = items.filter(({ ring }) => ring === null).length
  const edges = ringEdges(rings.length)
  const inner = items.filter(({ ring }) => ring === 0).length
  const placed = items.length - loose
  const ringName = (ring: number | null) => {
    const option = ring === null ? undefined : rings[ring]
    return option ? words(option) : intl.formatMessage({ id: 'drawing.rings.loose' })
  }
  const listName = (key: string) => {
    const field = fieldOf(type, key)
    return field ? words(field.label) : ''
  }
  const sentence =
    items.length === 0
      ? intl.formatMessage({ id: 'drawing.rings.empty' })
      : placed === 0
        ? intl.formatMessage({ id: 'drawing.rings.unplaced' })
        : intl.formatMessage(
            { id: 'drawing.rings.share' },
            { share: shareOf(inner, placed), ring: ringName(0), inner, placed, loose },
          )
  const column = (id: string) => intl.formatMessage({ id: `drawing.rings.${id}` })
  return (
    <FigureCard
      title={words(drawing.title)}
      sentence={sentence}
      figure={null}
      table={
        items.length === 0
          ? null
          : {
              columns: [
                { name: column('no'), kind: 'number' },
                { name: column('what'), kind: 'text' },
                { name: column('of'), kind: 'text' },
                { name: column('where'), kind: 'text' },
              ],
              rows: items.map(({ no, text, list, ring }) => [no, text, listName(list), ringName(ring)]),
            }
      }
      drawing={
        <div className={styles.rings}>
          <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden>
            {rings.map(({ key }, at) => ({ key, at })).reverse().map(({ key, at }) => (
              <circle key={key} cx={size / 2} cy={size / 2} r={(edges[at] ?? 1) * (size / 2 - 1)} className={styles.ring} data-ring={at} />
            ))}
            {rings.map((option, at) => (
              <text key={option.key} x={size / 2} y={size / 2 - (edges[at] ?? 1) * (size / 2) + (at === 0 ? 30 : 21)} className={styles.ringName}>
                {words(option)}
              </text>
            ))}
            {rings.map((option, at) => {
              const held = items.filter(({ ring }) => ring === at)
              return dotsIn(at, held.length, rings.length, size).map(({ x, y }, no) => (
                <Dot key={`${option.key} ${no}`} x={x} y={y} item={held[no]} />
              ))
            })}
          </svg>
          <ol className={styles.numbered}>
            {items.map(({ no, text, ring }) => (
              <li key={no} data-loose={ring === null || undefined}>
                <i data-ring={ring ?? undefined}>{no}</i>
                <span>{text}</span>
              </li>
            ))}
          </ol>
        </div>
      } // oxfmt-ignore
    />
  )
}

function Dot({ x, y, item }: { x: number; y: number; item: Placed | undefined }) {
  if (!item) return null
  return (
    <g className={styles.dot} data-ring={item.ring ?? undefined}>
      <circle cx={x} cy={y} r={dot} />
      <text x={x} y={y + 4}>
        {item.no}
      </text>
    </g>
  )
}
