import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { FigureTable } from '@shared/contract/insights'
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
import { useWhom, type Asked } from './whom'
import { LeftOutFigures, WhomChoice } from './WhomChoice'

/** Stays while the user looks at a source and comes back. */
let lastChoice: Choice = { kind: 'year', from: '', to: '' }

export default function InsightsRoom() {
  const intl = useIntl()
  const { method } = useInsightsSearch()
  const today = localDay(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone, 3)
  const [choice, setChoice] = useState(lastChoice)
  const period = periodOf(choice, today)
  const isPeriod = period.from === null || period.to === null || period.from <= period.to
  const whom = useWhom()
  const { names } = whom
  const asked = whom.asked(period)
  const overview = useQuery(
    api.insights.overview.queryOptions({
      input: asked,
      staleTime: 0,
      enabled: isPeriod && whom.isKnown,
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
            {names !== null && <FormattedMessage id="insights.title.with" values={{ names }} />}
          </h1>
          <p className={styles.counted}>{overview.data && <Counted figures={figures} names={names} />}</p>
        </div>
        <div className={styles.tools}>
          <WhomChoice whom={whom} />
          <SideSwitch instead={whom.side} onShow={whom.leaveSide} />
          <PeriodChoice choice={choice} today={today} onChange={choose} />
          <PrintMenu asked={asked} names={names} keeps={figures.some(({ keeps }) => keeps)} today={today} />
        </div>
      </header>
      {choice.kind === 'own' && <OwnPeriod choice={choice} onChange={choose} />}
      {overview.isError && <ErrorNotice error={overview.error} />}
      <LeftOutFigures whom={whom} />
      {overview.data && <Overview figures={figures} asked={asked} names={names} />}
      {isPeriod && whom.isKnown && <MethodFigures chosen={method ?? null} asked={asked} />}
    </div>
  )
}

function Counted({ figures, names }: { figures: FigureTable[]; names: string | null }) {
  const countOf = (id: string) => figures.find((figure) => figure.id === id)?.n ?? 0
  return (
    <FormattedMessage
      id={names === null ? 'insights.counted' : 'insights.counted.with'}
      values={{ reflections: countOf('loop/gap'), entries: countOf('loop/writing'), names }}
    />
  )
}

/** Figures with enough behind them first; what still needs more follows, small, and of some people only where it has begun. */
function Overview({ figures, asked, names }: { figures: FigureTable[]; asked: Asked; names: string | null }) {
  const shown = figures.filter(isTelling)
  const waiting = figures.filter((figure) => !isTelling(figure) && (names === null || figure.n > 0))
  return (
    <>
      {figures.every(({ n }) => n === 0) ? (
        <p className={styles.empty}>
          <FormattedMessage id={names === null ? 'insights.empty' : 'insights.with.none'} values={{ names }} />
        </p>
      ) : (
        <>
          <div className={styles.grid}>
            {shown.map((table) => (
              <div key={table.id} className={styles.cell} data-figure={table.id}>
                <InsightCard table={table} method={null} asked={asked} />
              </div>
            ))}
          </div>
          <Waiting tables={waiting} method={null} asked={asked} />
        </>
      )}
    </>
  )
}
