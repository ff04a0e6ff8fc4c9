import { scaleLinear, scaleTime } from 'd3-scale'
import { curveMonotoneX, line } from 'd3-shape'
import { useId } from 'react'
import { useIntl } from 'react-intl'
import styles from './charts.module.css'
import { movingAverage, type Day, type LineFigure } from './figure'
import { placeLabels } from './labels'
import { fit, hue, Legend, Point, Word } from './parts'

const noon = (day: Day) => new Date(`${day}T12:00`)

export function LineChart({ figure, width, height }: { figure: LineFigure; width: number; height: number }) {
  const intl = useIntl()
  const id = useId()
  const all = figure.series.flatMap(({ points }) => points)
  const values = [...all.flatMap(({ value }) => value ?? []), ...(figure.guides ?? []).map(({ at }) => at)]
  const days = all.map(({ at }) => at).sort()
  const first = days[0]
  const last = days.at(-1)
  if (!first || !last) return null
  const left = 32
  const x = scaleTime([noon(first), noon(last)], [left + 12, width - 20])
  const y = scaleLinear(figure.range ?? [Math.min(0, ...values), Math.max(1, ...values)], [height - 28, 12])
  if (!figure.range) y.nice(4)
  const [low, high] = y.domain() as [number, number]
  const ticks = figure.range ? [low, (low + high) / 2, high] : y.ticks(4)
  const isLong = noon(last).getTime() - noon(first).getTime() > 400 * 86_400_000
  const months = x.ticks(Math.max(2, Math.floor(width / 64)))
  return (
    <>
      <svg width={width} height={height} aria-hidden>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width - 8} y1={y(tick)} y2={y(tick)} className={styles.rule} />
            <Word x={left - 8} y={y(tick) + 4} anchor="end">
              {intl.formatNumber(tick)}
            </Word>
          </g>
        ))}
        {(figure.guides ?? []).map((guide) => (
          <g key={guide.name}>
            <line x1={left} x2={width - 8} y1={y(guide.at)} y2={y(guide.at)} className={styles.dotted} />
            <Word x={width - 8} y={y(guide.at) - 5} anchor="end">
              {guide.name}
            </Word>
          </g>
        ))}
        {months.map((tick) => (
          <Word key={tick.getTime()} x={x(tick)} y={height - 8}>
            {intl.formatDate(
              tick,
              isLong
                ? { month: 'short', year: '2-digit' }
                : months.length > 1 && tick.getDate() === 1
                  ? { month: 'short' }
                  : { day: 'numeric', month: 'short' },
            )}
          </Word>
        ))}
        {figure.series.map(({ name, points }, series) => {
          const drawn = figure.average
            ? movingAverage(
                points.map(({ value }) => value),
                figure.average.over,
              )
            : points.map(({ value }) => value)
          const path = line<number | null>()
            .defined((value) => value !== null)
            .x((_, at) => x(noon(points[at]?.at ?? first)))
            .y((value) => y(value ?? 0))
            .curve(curveMonotoneX)
          return (
            <g key={name}>
              <path d={path(drawn) ?? ''} className={`${styles.line} ${hue(series)}`} />
              {points.map(
                ({ at, value, isApart }, index) =>
                  value !== null && (
                    <g key={index}>
                      <Point x={x(noon(at))} y={y(value)} series={series} isApart={isApart ?? false} />
                    </g>
                  ),
              )}
              {placeLabels(
                [
                  ...points.flatMap(({ at, value, label }) =>
                    value === null
                      ? []
                      : [{ x: x(noon(at)), y: y(value), radius: 5, ...(label && { label: fit(label, 150) }) }],
                  ),
                  // the line itself is to stay readable too
                  ...drawn.flatMap((value, at) =>
                    value === null ? [] : [{ x: x(noon(points[at]?.at ?? first)), y: y(value), radius: 4 }],
                  ),
                ],
                { left, right: width, top: 0, bottom: height - 28 },
              ).map((label, index) => (
                <Word key={index} x={label.x} y={label.y}>
                  {label.label}
                </Word>
              ))}
            </g>
          )
        })}
      </svg>
      <Legend names={figure.series.map(({ name }) => name)} id={id} mark="point" />
    </>
  )
}
