import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { FigureTable, Period } from '@shared/contract/insights'
import { localDay } from '@shared/domain/local-day'
import { isTelling } from '@shared/domain/telling-figure'
import { api } from '../api'
import { useInsightsSearch } from '../shell/go'
import { useTitle } from '../shell/title'
import { ErrorNotice } from '../ui/ErrorNotice'
import { SideSwitch } from '../walls/SideSwitch'
import { InsightCard } from './InsightCard'
import styles from './insights.module.css'
import { MethodFigures } from './MethodFigures'
import { periodOf, type Choice } from './period'
import { OwnPeriod, PeriodChoice } from './PeriodChoice'
import { PrintMenu } from './PrintMenu'
import { Waiting } from './Waiting'

/** Stays while the user looks at a source and comes back. */
let lastChoice: Choice = { kind: 'year', from: '', to: '' }

export default function InsightsRoom() {
  const intl = useIntl()
  const { method } = useInsightsSearch()
  const today = localDay(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone, 3)
  const [choice, setChoice] = useState(lastChoice)
  const period = periodOf(choice, today)
  const isPeriod = period.from === null || period.to === null || period.from <= period.to
  const overview = useQuery(
    api.insights.overview.queryOptions({
      input: { period },
      staleTime: 0,
      enabled: isPeriod,
      placeholderData: keepPreviousData,
    }),
  )
  useTitle([intl.formatMessage({ id: 'shell.action.insights' })])
  const choose = (next: Choice) => {
    lastChoice = next
    setChoice(next)
  }
  const figures = overview.data ?? []
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.title}>
          <h1>
            <FormattedMessage id={`insights.title.${choice.kind}`} />
          </h1>
          <p className={styles.counted}>{overview.data && <Counted figures={figures} />}</p>
        </div>
        <div className={styles.tools}>
          <SideSwitch />
          <PeriodChoice choice={choice} today={today} onChange={choose} />
          <PrintMenu period={period} keeps={figures.some(({ keeps }) => keeps)} today={today} />
        </div>
      </header>
      {choice.kind === 'own' && <OwnPeriod choice={choice} onChange={choose} />}
      {overview.isError && <ErrorNotice error={overview.error} />}
      {overview.data && <Overview figures={figures} period={period} />}
      {isPeriod && <MethodFigures chosen={method ?? null} period={period} />}
    </div>
  )
}

function Counted({ figures }: { figures: FigureTable[] }) {
  const countOf = (id: string) => figures.find((figure) => figure.id === id)?.n ?? 0
  return (
    <FormattedMessage
      id="insights.counted"
      values={{ reflections: countOf('loop/gap'), entries: countOf('loop/writing') }}
    />
  )
}

/** Figures with enough behind them first; what still needs more follows, small. */
function Overview({ figures, period }: { figures: FigureTable[]; period: Period }) {
  const shown = figures.filter(isTelling)
  return (
    <>
      {figures.every(({ n }) => n === 0) ? (
        <p className={styles.empty}>
          <FormattedMessage id="insights.empty" />
        </p>
      ) : (
        <>
          <div className={styles.grid}>
            {shown.map((table) => (
              <div key={table.id} className={styles.cell} data-figure={table.id}>
                <InsightCard table={table} method={null} period={period} />
              </div>
            ))}
          </div>
          <Waiting tables={figures.filter((figure) => !isTelling(figure))} method={null} period={period} />
        </>
      )}
    </>
  )
}
