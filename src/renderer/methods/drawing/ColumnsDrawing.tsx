import { useLayoutEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { FigureCard } from '../../ui/charts/FigureCard'
import { useWidth } from '../../ui/charts/parts'
import { useWords } from '../record/words'
import { webOf, type Tie, type Web } from './columns'
import styles from './shapes.module.css'
import type { Shown } from './shown'
import { fieldOf, innerField } from './values'

/** Boxes in columns with the lines between them; what leads nowhere yet is said in words. */
export function ColumnsDrawing({ drawing, type, data }: Shown<'columns'>) {
  const intl = useIntl()
  const words = useWords()
  const web = webOf(drawing, data)
  const names = drawing.columns.map(({ field, all }) => {
    const found = all ? fieldOf(type, all) : innerField(type, drawing.of, field)
    return found ? words(found.label) : ''
  })
  const nameOf = (field: string) => names[drawing.columns.findIndex((column) => column.field === field)] ?? ''
  const open = web.chains.filter(({ lacks }) => lacks.length > 0)
  const whole = web.chains.length - open.length
  const loose = web.columns.flatMap((boxes, at) => (at > 0 ? boxes.filter(({ left }) => !left) : []))
  const isEmpty = web.columns.every((boxes) => boxes.length === 0)
  const lacking = (lacks: readonly string[]) => intl.formatList(lacks.map(nameOf), { type: 'conjunction' })
  const sentence = isEmpty
    ? intl.formatMessage({ id: 'drawing.columns.empty' })
    : intl.formatMessage(
        { id: 'drawing.columns.whole' },
        { whole, all: web.chains.length, loose: loose.length, first: names[0] ?? '', last: names.at(-1) ?? '' },
      )
  return (
    <FigureCard
      title={words(drawing.title)}
      sentence={sentence}
      figure={null}
      table={isEmpty ? null : tableOf(web, names, intl.formatMessage({ id: 'drawing.columns.lacks' }), lacking)}
      drawing={<Lines web={web} names={names} lacking={lacking} />}
    />
  )
}

/** A row for each way from left to right. */
function tableOf(web: Web, names: readonly string[], lacksName: string, lacking: (lacks: readonly string[]) => string) {
  const from = (column: number, box: number) => web.ties.filter((tie) => String(tie.from) === String([column, box]))
  const ways = (column: number, box: number): string[][] => {
    const here = web.columns[column]?.[box]?.text ?? ''
    const next = from(column, box)
    if (next.length === 0) return [[here]]
    return next.flatMap(({ to, from: [at] }) =>
      ways(to[0], to[1]).map((way) => [here, ...Array<string>(to[0] - at - 1).fill(''), ...way]),
    )
  }
  const rows = web.columns.flatMap((boxes, column) =>
    boxes.flatMap((box, at) =>
      box.left ? [] : ways(column, at).map((way) => [...Array<string>(column).fill(''), ...way]),
    ),
  )
  return {
    columns: [...names, lacksName].map((name) => ({ name, kind: 'text' as const })),
    rows: rows.map((row) => [
      ...names.map((_, at) => row[at] || null),
      lacking(web.chains.find(({ text }) => text === row[0])?.lacks ?? []) || null,
    ]),
  }
}

type LinesProps = { web: Web; names: readonly string[]; lacking: (lacks: readonly string[]) => string }

function Lines({ web, names, lacking }: LinesProps) {
  const intl = useIntl()
  const [box, width] = useWidth()
  const boxes = useRef(new Map<string, HTMLElement>())
  const [paths, setPaths] = useState<{ path: string; skips: boolean }[]>([])
  const drawn = JSON.stringify(web)
  useLayoutEffect(() => {
    const frame = box.current?.getBoundingClientRect()
    if (!frame) return
    const spot = ([column, at]: Tie['from'], side: 'left' | 'right') => {
      const rect = boxes.current.get(`${column} ${at}`)?.getBoundingClientRect()
      return rect ? { x: rect[side] - frame.left, y: rect.top + rect.height / 2 - frame.top } : null
    }
    setPaths(
      web.ties.flatMap(({ from, to, skips }) => {
        const [a, b] = [spot(from, 'right'), spot(to, 'left')]
        if (!a || !b) return []
        const bend = (b.x - a.x) / 2
        return [{ path: `M${a.x},${a.y} C${a.x + bend},${a.y} ${b.x - bend},${b.y} ${b.x},${b.y}`, skips }]
      }),
    )
    // the boxes stand elsewhere when their words or the width change
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [drawn, width])
  return (
    <div ref={box} className={styles.web}>
      <svg aria-hidden>
        {paths.map(({ path, skips }) => (
          <path key={path} d={path} data-skips={skips || undefined} />
        ))}
      </svg>
      {web.columns.map((held, column) => (
        <section key={column} aria-label={names[column]}>
          <h3>{names[column]}</h3>
          <ul>
            {held.map((it, at) => {
              const lacks = column === 0 ? (web.chains.find(({ text }) => text === it.text)?.lacks ?? []) : []
              const isLoose = column > 0 && !it.left
              return (
                <li
                  key={it.text}
                  ref={(element) => {
                    if (element) boxes.current.set(`${column} ${at}`, element)
                    else boxes.current.delete(`${column} ${at}`)
                  }}
                  data-open={lacks.length > 0 || isLoose || undefined}
                >
                  {it.text}
                  {lacks.length > 0 && (
                    <small>{intl.formatMessage({ id: 'drawing.columns.still' }, { what: lacking(lacks) })}</small>
                  )}
                  {isLoose && <small>{intl.formatMessage({ id: 'drawing.columns.loose' })}</small>}
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}
