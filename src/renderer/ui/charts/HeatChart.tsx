import { FormattedMessage, useIntl } from 'react-intl'
import styles from './charts.module.css'
import type { CalendarFigure, Day, GridFigure } from './figure'
import { fit, roomFor, Word } from './parts'

/** Shade 0 to 4: nothing, then quarters of the highest value. */
const shade = (value: number | null | undefined, highest: number) =>
  !value || highest <= 0 ? 0 : Math.max(1, Math.ceil((Math.max(0, value) / highest) * 4))
const shadeClass = (value: number | null | undefined, highest: number) => styles[`shade${shade(value, highest)}`]

function Shades() {
  return (
    <div className={styles.shades} aria-hidden>
      <FormattedMessage id="ui.figure.fewer" />
      <svg width="70" height="12">
        {[0, 1, 2, 3, 4].map((step) => (
          <rect key={step} x={step * 14} width="12" height="12" rx="2" className={styles[`shade${step}`]} />
        ))}
      </svg>
      <FormattedMessage id="ui.figure.more" />
    </div>
  )
}

const msPerDay = 86_400_000
/** Days are counted at noon UTC, where no clock changes. */
const count = (day: Day) => Math.round(Date.parse(`${day}T12:00Z`) / msPerDay)
const dayAt = (number: number) => new Date(number * msPerDay)
/** 0 is Monday. */
const weekday = (number: number) => (dayAt(number).getUTCDay() + 6) % 7

/** One square a day, Monday on top; as many of the latest weeks as fit. */
export function CalendarChart({ figure, width }: { figure: CalendarFigure; width: number }) {
  const intl = useIntl()
  const left = 24
  const last = count(figure.to)
  const lastMonday = last - weekday(last)
  const first = count(figure.from)
  const wanted = Math.floor((lastMonday - (first - weekday(first))) / 7) + 1
  const weeks = Math.max(1, Math.min(wanted, Math.floor((width - left) / 16)))
  const step = Math.min(22, Math.floor((width - left) / weeks))
  const start = lastMonday - (weeks - 1) * 7
  const highest = Math.max(...figure.days.values(), 1)
  const cells = Array.from({ length: weeks * 7 }, (_, index) => start + index).filter(
    (day) => day >= first && day <= last,
  )
  const mondays = Array.from({ length: weeks }, (_, week) => start + week * 7)
  const month = (day: number) => intl.formatDate(dayAt(day), { month: 'short', timeZone: 'UTC' })
  const heads = mondays
    .map((day, week) => ({ week, name: month(day) }))
    .filter(({ week, name }) => week === 0 || name !== month(start + (week - 1) * 7))
  return (
    <>
      <svg width={width} height={step * 7 + 22} aria-hidden>
        {heads.map(({ week, name }, index) =>
          (heads[index + 1]?.week ?? weeks) - week > 1 ? (
            <Word key={week} x={left + week * step} y={12} anchor="start">
              {name}
            </Word>
          ) : null,
        )}
        {[0, 2, 4, 6].map((day) => (
          <Word key={day} x={0} y={20 + day * step + step / 2 + 3} anchor="start">
            {intl.formatDate(dayAt(lastMonday + day), { weekday: 'narrow', timeZone: 'UTC' })}
          </Word>
        ))}
        {cells.map((day) => (
          <rect
            key={day}
            x={left + Math.floor((day - start) / 7) * step}
            y={20 + weekday(day) * step}
            width={step - 2}
            height={step - 2}
            rx={3}
            className={shadeClass(figure.days.get(dayAt(day).toISOString().slice(0, 10)), highest)}
          />
        ))}
      </svg>
      <Shades />
    </>
  )
}

/** A heat map; each cell carries its number, since neighbouring shades differ too little to be told apart. */
export function GridChart({ figure, width }: { figure: GridFigure; width: number }) {
  const intl = useIntl()
  const { rows, columns, values } = figure
  const left = roomFor(rows, width)
  const step = (width - left) / Math.max(1, columns.length)
  const highest = Math.max(...values.flat().map((value) => value ?? 0), 1)
  // names that are wider than their columns take turns on two lines
  const isTight = columns.some((name) => fit(name, step) !== name)
  const top = isTight ? 34 : 20
  return (
    <>
      <svg width={width} height={rows.length * 28 + top + 2} aria-hidden>
        {columns.map((name, at) => {
          const isLast = isTight && at === columns.length - 1
          return (
            <Word
              key={at}
              x={left + (isLast ? columns.length * step - 2 : (at + 0.5) * step)}
              y={isTight && at % 2 === 1 ? 26 : 12}
              anchor={isLast ? 'end' : 'middle'}
            >
              {fit(name, isTight ? step * 1.5 : step)}
            </Word>
          )
        })}
        {rows.map((name, row) => (
          <g key={row}>
            <Word x={0} y={top + row * 28 + 17} anchor="start">
              {fit(name, left - 8)}
            </Word>
            {columns.map((_, at) => {
              const value = values[row]?.[at] ?? null
              return (
                <g key={at} className={styles[`on${shade(value, highest)}`]}>
                  <rect
                    x={left + at * step}
                    y={top + row * 28}
                    width={Math.max(4, step - 2)}
                    height={26}
                    rx={3}
                    className={shadeClass(value, highest)}
                  />
                  {value !== null && step > 18 && (
                    <Word x={left + (at + 0.5) * step - 1} y={top + row * 28 + 17}>
                      {intl.formatNumber(value, { maximumFractionDigits: 1 })}
                    </Word>
                  )}
                </g>
              )
            })}
          </g>
        ))}
      </svg>
      <Shades />
    </>
  )
}
