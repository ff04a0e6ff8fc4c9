import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { FigureTable, Period } from '@shared/contract/insights'
import { client } from '../api'
import { useLanguage } from '../i18n'
import { FigureCard } from '../ui/charts/FigureCard'
import { toCsv } from '../ui/charts/figure'
import { ErrorNotice } from '../ui/ErrorNotice'
import { figureOf, tableOfFigure } from './shown-figure'
import { SourcesDialog } from './SourcesDialog'

type Props = { table: FigureTable; method: string | null; period: Period }

/** Lists are the user's own words: they claim nothing, so they show from the first on. */
const isList = ({ chart }: FigureTable) => chart === 'list' || chart === 'timeline'
export const isShown = (table: FigureTable) => table.n >= table.atLeast || (isList(table) && table.n > 0)

/** A figure of main as a card: sentence, chart, table, what stands behind it, paper, CSV. */
export function InsightCard({ table, method, period }: Props) {
  const intl = useIntl()
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const title = table.name[language]
  const figure = isShown(table) ? figureOf(table, language, intl, period) : null
  const shown = tableOfFigure(table, language, intl)
  const print = useMutation({
    mutationFn: () => client.insights.print({ period, method, figure: table.id, to: 'printer' }),
  })
  const saveCsv = useMutation({ mutationFn: () => client.insights.saveCsv({ name: title, csv: toCsv(shown) }) })
  const failed = print.error ?? saveCsv.error
  return (
    <>
      <FigureCard
        title={title}
        sentence={
          isShown(table)
            ? (table.sentence?.[language] ?? '')
            : intl.formatMessage({ id: 'insights.tooLittle' }, { atLeast: table.atLeast, n: table.n })
        }
        figure={figure}
        table={shown}
        onSources={() => setOpen(true)}
        onPrint={() => print.mutate()}
        onCsv={() => saveCsv.mutate()}
      />
      {failed && <ErrorNotice error={failed} />}
      {isOpen && <SourcesDialog table={table} period={period} onClose={() => setOpen(false)} />}
    </>
  )
}
