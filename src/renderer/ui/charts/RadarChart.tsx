import { curveLinearClosed, lineRadial } from 'd3-shape'
import { useId } from 'react'
import { useIntl } from 'react-intl'
import styles from './charts.module.css'
import type { RadarFigure } from './figure'
import { fit, hue, Legend, Point, Word } from './parts'

export function RadarChart({ figure, width, height: given }: { figure: RadarFigure; width: number; height: number }) {
  const intl = useIntl()
  const id = useId()
  const { axes, max, series } = figure
  const height = Math.max(given, 240)
  const radius = Math.max(40, Math.min(height / 2 - 28, width / 2 - 72))
  const angle = (index: number) => (index / axes.length) * 2 * Math.PI
  const place = (index: number, value: number): [number, number] => {
    const far = (value / max) * radius
    return [width / 2 + far * Math.sin(angle(index)), height / 2 - far * Math.cos(angle(index))]
  }
  const ring = lineRadial<number>()
    .angle((_, index) => angle(index))
    .radius((value) => (value / max) * radius)
    .curve(curveLinearClosed)
  const centre = `translate(${width / 2} ${height / 2})`
  return (
    <>
      <svg width={width} height={height} aria-hidden>
        {[max / 2, max].map((value) => (
          <path key={value} d={ring(axes.map(() => value)) ?? ''} transform={centre} className={styles.ring} />
        ))}
        {axes.map((name, index) => {
          const [endX, endY] = place(index, max)
          const [wordX, wordY] = place(index, max * (1 + 12 / radius))
          const side = Math.sin(angle(index))
          const anchor = Math.abs(side) < 0.1 ? 'middle' : side > 0 ? 'start' : 'end'
          const room = anchor === 'middle' ? width * 0.7 : anchor === 'start' ? width - wordX : wordX
          return (
            <g key={index}>
              <line x1={width / 2} y1={height / 2} x2={endX} y2={endY} className={styles.rule} />
              <Word x={wordX} y={wordY + 4 - Math.cos(angle(index)) * 3} anchor={anchor}>
                {fit(name, room)}
              </Word>
            </g>
          )
        })}
        {series.map(({ name, values }, which) => {
          // A missing answer is no zero: the line is closed only when every axis has one.
          const known = values.map((value, index) => ({ value, index })).filter(({ value }) => value !== null)
          const corners = known.map(({ value, index }) => place(index, value ?? 0))
          return (
            <g key={name}>
              {known.length > 1 && (
                <path
                  d={`M${corners.map((corner) => corner.join(' ')).join('L')}${known.length === axes.length ? 'Z' : ''}`}
                  className={`${styles.line} ${hue(which)}`}
                />
              )}
              {corners.map(([x, y], index) => (
                <Point key={index} x={x} y={y} series={which} />
              ))}
            </g>
          )
        })}
        <Word x={width / 2 + 4} y={height / 2 - radius / 2 - 3} anchor="start">
          {intl.formatNumber(max / 2)}
        </Word>
      </svg>
      <Legend names={series.map(({ name }) => name)} id={id} mark="point" />
    </>
  )
}
