import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape'
import styles from './charts.module.css'

/** The width of an element in whole pixels; charts are laid out at their real size so that words stay 12 px. */
export function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    setWidth(Math.floor(element.clientWidth))
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [box, width]
}

/** Class of the nth series: each has a hue, and a shape, dash or hatch besides it. */
export const hue = (index: number) => styles[`series${index % 4}`] ?? ''

const shapes = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond]

/** A point whose shape tells its series. */
export function Point({ x, y, series, isApart }: { x: number; y: number; series: number; isApart?: boolean }) {
  const outline = symbol(shapes[series % 4] ?? symbolCircle, 60)() ?? ''
  return (
    <path
      d={outline}
      transform={`translate(${x} ${y})`}
      className={`${styles.point} ${hue(series)} ${isApart ? styles.apart : ''}`}
    />
  )
}

/** Hatching for the second series and the fourth: bars must differ without colour. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      {[1, 3].map((series) => (
        <pattern
          key={series}
          id={`${id}-${series}`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${series === 1 ? 45 : -45})`}
        >
          <rect width="5" height="5" className={styles.hatchGround} />
          <rect width="2" height="5" className={`${styles.hatchLine} ${hue(series)}`} />
        </pattern>
      ))}
    </defs>
  )
}
/** Fill of the nth series; undefined leaves it to its hue. */
export const fillOf = (id: string, series: number) => (series % 2 === 1 ? `url(#${id}-${series % 4})` : undefined)

/** Names of the series with their marks; nothing when there is only one. */
export function Legend({ names, id, mark }: { names: readonly string[]; id: string; mark: 'bar' | 'point' }) {
  if (names.length < 2) return null
  return (
    <ul className={styles.legend} aria-hidden>
      {names.map((name, series) => (
        <li key={name}>
          <svg width="14" height="14">
            {mark === 'bar' ? (
              <rect
                x="1"
                y="1"
                width="12"
                height="12"
                rx="2"
                className={`${styles.bar} ${hue(series)}`}
                style={{ fill: fillOf(id, series) }}
              />
            ) : (
              <Point x={7} y={7} series={series} />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

type TextProps = {
  x: number
  y: number
  anchor?: 'start' | 'middle' | 'end'
  strong?: boolean
  transform?: string
  children: ReactNode
}
/** A word in a chart, 12 px. */
export function Word({ x, y, anchor = 'middle', strong, transform, children }: TextProps) {
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      className={strong ? styles.strong : styles.word}
      {...(transform && { transform })}
    >
      {children}
    </text>
  )
}

/** Wide enough for a name of the axis beside the chart, at most 40 % of it. Figtree is about 6.4 px a character here. */
export const roomFor = (names: readonly string[], width: number) =>
  Math.min(width * 0.4, Math.max(...names.map((name) => name.length), 1) * 6.4 + 12)

/** A name on one line or two, the second shortened to what fits in so many pixels. */
export function inTwo(name: string, room: number): string[] {
  const most = Math.max(1, Math.floor(room / 6.4))
  const end = name.lastIndexOf(' ', most)
  return name.length <= most || end < 1 ? [fit(name, room)] : [name.slice(0, end), fit(name.slice(end + 1), room)]
}

/** Shortens a name to what fits in so many pixels. */
export const fit = (name: string, room: number) => {
  const most = Math.max(1, Math.floor(room / 6.4))
  return name.length <= most ? name : `${name.slice(0, Math.max(1, most - 1)).trimEnd()}…`
}
