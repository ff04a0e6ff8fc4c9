import { scaleBand, scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { useIntl } from 'react-intl'
import styles from './charts.module.css'
import type { BarsFigure } from './figure'
import { fillOf, fit, Hatch, hue, inTwo, Legend, roomFor, Word } from './parts'

type Bar = { category: number; series: number; from: number; to: number }

/** Where each bar begins and ends on the axis of values. */
function barsOf({ categories, series, how }: BarsFigure): Bar[] {
  return categories.flatMap((_, category) => {
    let top = 0
    return series.flatMap(({ values }, index) => {
      const value = values[category] ?? 0
      if (value === 0) return []
      if (how === 'opposed') return { category, series: index, from: 0, to: index === 0 ? value : -value }
      if (how !== 'stacked') return { category, series: index, from: 0, to: value }
      top += value
      return { category, series: index, from: top - value, to: top }
    })
  })
}

export function BarChart({ figure, width, height: given }: { figure: BarsFigure; width: number; height: number }) {
  const intl = useIntl()
  const id = useId()
  const { categories, series, how, isLying } = figure
  const names = series.map(({ name }) => name)
  const height = isLying
    ? Math.max(80, categories.length * (how === 'beside' ? 20 * series.length + 12 : 32) + 28)
    : given
  const bars = barsOf(figure)
  const ends = bars.flatMap(({ from, to }) => [from, to])
  const left = isLying ? roomFor(categories, width) : 36
  const values = scaleLinear(
    [Math.min(0, ...ends), Math.max(0, ...ends, 1)],
    isLying ? [left, width - 16] : [height - 28, 12],
  ).nice(4)
  const at = (index: number) => String(index)
  const band = scaleBand(
    categories.map((_, index) => at(index)),
    isLying ? [4, height - 24] : [left + 4, width - 8],
  )
    .paddingInner(0.35)
    .paddingOuter(0.15)
  const beside = how === 'beside' || how === undefined ? series.length : 1
  const thick = Math.min(band.bandwidth() / beside, 28)
  const start = (category: number) => (band(at(category)) ?? 0) + (band.bandwidth() - thick * beside) / 2
  const ticks = values.ticks(4).filter((tick) => Number.isInteger(tick) || Math.abs(values.domain()[1] ?? 0) < 4)
  return (
    <>
      <svg width={width} height={height} aria-hidden>
        <Hatch id={id} />
        {ticks.map((tick) => {
          const place = values(tick)
          // Opposed bars are both amounts: below the line nothing is negative.
          const written = intl.formatNumber(how === 'opposed' ? Math.abs(tick) : tick)
          return isLying ? (
            <g key={tick}>
              <line x1={place} x2={place} y1={4} y2={height - 24} className={styles.rule} />
              <Word x={place} y={height - 8}>
                {written}
              </Word>
            </g>
          ) : (
            <g key={tick}>
              <line x1={left} x2={width - 8} y1={place} y2={place} className={styles.rule} />
              <Word x={left - 8} y={place + 4} anchor="end">
                {written}
              </Word>
            </g>
          )
        })}
        {bars.map(({ category, series: which, from, to }) => {
          const across = start(category) + (beside > 1 ? which * thick : 0)
          const [a, b] = [values(from), values(to)]
          const long = Math.max(2, Math.abs(b - a))
          return (
            <rect
              key={`${category}-${which}`}
              x={isLying ? Math.min(a, b) : across}
              y={isLying ? across : Math.min(a, b)}
              width={isLying ? long : thick - (beside > 1 ? 2 : 0)}
              height={isLying ? thick - (beside > 1 ? 2 : 0) : long}
              rx={2}
              className={`${styles.bar} ${hue(which)}`}
              style={{ fill: fillOf(id, which) }}
            />
          )
        })}
        {categories.map((name, index) => {
          const middle = (band(at(index)) ?? 0) + band.bandwidth() / 2
          return isLying ? (
            inTwo(name, left - 8).map((line, at, { length }) => (
              <Word key={`${index}-${at}`} x={0} y={middle + 4 + (at - (length - 1) / 2) * 14} anchor="start">
                {line}
              </Word>
            ))
          ) : (
            <Word key={index} x={middle} y={height - 8}>
              {fit(name, band.step())}
            </Word>
          )
        })}
      </svg>
      <Legend names={names} id={id} mark="bar" />
    </>
  )
}
