import { arc, pie } from 'd3-shape'
import { useId } from 'react'
import { useIntl } from 'react-intl'
import styles from './charts.module.css'
import type { DonutFigure } from './figure'
import { fillOf, fit, Hatch, hue, Word } from './parts'

/** Parts of a whole, each named beside it with its share. */
export function DonutChart({ figure, width, height }: { figure: DonutFigure; width: number; height: number }) {
  const intl = useIntl()
  const id = useId()
  const radius = Math.min(height / 2 - 4, width * 0.22, 96)
  const arcs = pie<DonutFigure['slices'][number]>()
    .sort(null)
    .padAngle(0.02)
    .value(({ value }) => value)([...figure.slices])
  const outline = arc<(typeof arcs)[number]>()
    .innerRadius(radius * 0.6)
    .outerRadius(radius)
    .cornerRadius(2)
  const sum = figure.slices.reduce((total, { value }) => total + value, 0)
  const left = radius * 2 + 28
  const top = height / 2 - (figure.slices.length * 26) / 2
  return (
    <svg width={width} height={height} aria-hidden>
      <Hatch id={id} />
      <g transform={`translate(${radius + 4} ${height / 2})`}>
        {arcs.map((slice, index) => (
          <path
            key={index}
            d={outline(slice) ?? ''}
            className={`${styles.bar} ${hue(index)}`}
            style={{ fill: fillOf(id, index) }}
          />
        ))}
      </g>
      {figure.slices.map(({ name, value }, index) => (
        <g key={index} transform={`translate(${left} ${top + index * 26})`}>
          <rect
            y={6}
            width={12}
            height={12}
            rx={2}
            className={`${styles.bar} ${hue(index)}`}
            style={{ fill: fillOf(id, index) }}
          />
          <Word x={20} y={16} anchor="start">
            {fit(name, width - left - 70)}
          </Word>
          <Word x={width - left - 4} y={16} anchor="end" strong>
            {intl.formatNumber(sum === 0 ? 0 : value / sum, { style: 'percent' })}
          </Word>
        </g>
      ))}
    </svg>
  )
}
