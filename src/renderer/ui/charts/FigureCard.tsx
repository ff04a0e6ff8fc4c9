import { ChartLine, Download, List, Printer, Table2 } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '../Button'
import { Tooltip } from '../Tooltip'
import { BarChart } from './BarChart'
import { ChangeChart } from './ChangeChart'
import styles from './charts.module.css'
import { DonutChart } from './DonutChart'
import { tableOf, toCsv, type Figure, type FigureTable, type ListFigure } from './figure'
import { CalendarChart, GridChart } from './HeatChart'
import { LineChart } from './LineChart'
import { ListChart } from './ListChart'
import { useWidth } from './parts'
import { RadarChart } from './RadarChart'
import { ScatterChart } from './ScatterChart'

type Props = {
  title: string
  /** What the figure says, in one plain sentence; with too little to show, what is needed. */
  sentence: ReactNode
  /** Null while there is too little to show: then only the sentence stands. */
  figure: Figure | null
  /** In place of the table that is made of the figure, where there is more to say. */
  table?: FigureTable | null
  /** Drawn in place of a figure; it comes with a table. */
  drawing?: ReactNode
  /** Ways onward, below. */
  children?: ReactNode
  /** Of the drawing, in pixels. */
  height?: number
  /** Opens the entries and records behind the figure. */
  onSources?: () => void
  onPrint?: () => void
  /** Saves the table. */
  onCsv?: (csv: string) => void
}

/** A sentence, its chart and, one key away (T), the same figures as a table. */
export function FigureCard({
  title,
  sentence,
  figure,
  table: given,
  drawing,
  children,
  height = 200,
  onSources,
  onPrint,
  onCsv,
}: Props) {
  const intl = useIntl()
  const id = useId()
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const words = {
    day: intl.formatMessage({ id: 'ui.figure.day' }),
    note: intl.formatMessage({ id: 'ui.figure.name' }),
    share: intl.formatMessage({ id: 'ui.figure.share' }),
    from: intl.formatMessage({ id: 'ui.figure.from' }),
    to: intl.formatMessage({ id: 'ui.figure.to' }),
  }
  const table = given ?? (figure && tableOf(figure, words))
  const isDrawn = table !== null && (figure !== null || Boolean(drawing))
  return (
    // not a landmark: the same figure may stand in two parts of a page
    <article
      className={styles.card}
      aria-labelledby={`${id}-title`}
      onKeyDown={({ key, ctrlKey, altKey, metaKey }) => {
        if (isDrawn && key.toLowerCase() === 't' && !ctrlKey && !altKey && !metaKey)
          setView(view === 'chart' ? 'table' : 'chart')
      }}
    >
      <header className={styles.head}>
        <h2 id={`${id}-title`}>{title}</h2>
        {isDrawn && <ViewChoice title={title} view={view} onChange={setView} />}
      </header>
      <p id={`${id}-sentence`} className={styles.sentence}>
        {sentence}
      </p>
      {isDrawn && table && (
        <>
          {view === 'table' ? (
            <DataTable table={table} caption={title} />
          ) : figure ? (
            <Chart figure={figure} height={height} label={`${id}-title`} description={`${id}-sentence`} />
          ) : (
            drawing
          )}
          <footer className={styles.foot}>
            {onSources && (
              <Button
                variant="quiet"
                size="sm"
                label={intl.formatMessage({ id: 'ui.figure.sourcesOf' }, { title })}
                onPress={onSources}
              >
                <List size={15} strokeWidth={1.75} aria-hidden />
                <FormattedMessage id="ui.figure.sources" />
              </Button>
            )}
            {onPrint && (
              <Button
                variant="quiet"
                size="icon"
                label={intl.formatMessage({ id: 'ui.figure.print' }, { title })}
                onPress={onPrint}
              >
                <Printer size={15} strokeWidth={1.75} aria-hidden />
              </Button>
            )}
            {onCsv && (
              <Button
                variant="quiet"
                size="icon"
                label={intl.formatMessage({ id: 'ui.figure.csv' }, { title })}
                onPress={() => onCsv(toCsv(table))}
              >
                <Download size={15} strokeWidth={1.75} aria-hidden />
              </Button>
            )}
          </footer>
        </>
      )}
      {children}
    </article>
  )
}

type View = 'chart' | 'table'
const icons = { chart: ChartLine, table: Table2 }

function ViewChoice({ title, view, onChange }: { title: string; view: View; onChange: (view: View) => void }) {
  const intl = useIntl()
  return (
    <ToggleButtonGroup
      aria-label={intl.formatMessage({ id: 'ui.figure.view' }, { title })}
      className={styles.views ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(keys) => onChange(keys.has('table') ? 'table' : 'chart')}
    >
      {(['chart', 'table'] as const).map((one) => {
        const Icon = icons[one]
        const name = intl.formatMessage({ id: `ui.figure.${one}` })
        return (
          <Tooltip key={one} text={`${name} (T)`}>
            <ToggleButton id={one} aria-label={name} className={styles.view ?? ''}>
              <Icon size={15} strokeWidth={1.75} aria-hidden />
            </ToggleButton>
          </Tooltip>
        )
      })}
    </ToggleButtonGroup>
  )
}

type ChartProps = { figure: Figure; height: number; label: string; description: string }

/** The drawing at its real width; one picture with the title's name, since the table has every figure. */
export function Chart({ figure, height, label, description }: ChartProps) {
  const [box, width] = useWidth()
  if (figure.kind === 'list') return <ListChart figure={figure} />
  return (
    <div ref={box} role="img" aria-labelledby={label} aria-describedby={description} className={styles.chart}>
      {width > 0 && <Marks figure={figure} width={width} height={height} />}
    </div>
  )
}

function Marks({ figure, width, height }: { figure: Exclude<Figure, ListFigure>; width: number; height: number }) {
  switch (figure.kind) {
    case 'line':
      return <LineChart {...{ figure, width, height }} />
    case 'bars':
      return <BarChart {...{ figure, width, height }} />
    case 'scatter':
      return <ScatterChart {...{ figure, width, height }} />
    case 'radar':
      return <RadarChart {...{ figure, width, height }} />
    case 'calendar':
      return <CalendarChart {...{ figure, width }} />
    case 'grid':
      return <GridChart {...{ figure, width }} />
    case 'donut':
      return <DonutChart {...{ figure, width, height }} />
    case 'change':
      return <ChangeChart {...{ figure, width }} />
  }
}

/** The figures of a chart, written as the language does. */
export function DataTable({ table: { columns, rows }, caption }: { table: FigureTable; caption: string }) {
  const intl = useIntl()
  const write = (value: string | number | null, kind: FigureTable['columns'][number]['kind']) => {
    if (value === null) return <span aria-label={intl.formatMessage({ id: 'ui.figure.noValue' })}>–</span>
    if (kind === 'day') return intl.formatDate(`${value}T12:00`, { day: 'numeric', month: 'short', year: 'numeric' })
    if (typeof value === 'string') return value
    return intl.formatNumber(value, kind === 'share' ? { style: 'percent' } : { maximumFractionDigits: 1 })
  }
  return (
    <div className={styles.tableBox} tabIndex={0} role="group" aria-label={caption}>
      <table className={styles.table}>
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, kind }, at) => (
              <th key={at} scope="col" data-kind={kind}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {columns.map(({ kind }, column) =>
                column === 0 ? (
                  <th key={column} scope="row" data-kind={kind}>
                    {write(row[column] ?? null, kind)}
                  </th>
                ) : (
                  <td key={column} data-kind={kind}>
                    {write(row[column] ?? null, kind)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
