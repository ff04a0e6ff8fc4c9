import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { FigureTable } from '@shared/contract/insights'
import { isTelling } from '@shared/domain/telling-figure'
import { client } from '../api'
import { useLanguage } from '../i18n'
import { FigureCard } from '../ui/charts/FigureCard'
import { toCsv } from '../ui/charts/figure'
import { ErrorNotice } from '../ui/ErrorNotice'
import { figureOf, tableOfFigure } from './shown-figure'
import { SourcesDialog } from './SourcesDialog'
import { TakeOutDialog, type To } from './TakeOutDialog'
import type { Asked } from './whom'

type Props = { table: FigureTable; method: string | null; asked: Asked }

/** A figure of main as a card: sentence, chart, table, what stands behind it, paper, CSV. */
export function InsightCard({ table, method, asked }: Props) {
  const intl = useIntl()
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const title = table.name[language]
  const figure = isTelling(table) ? figureOf(table, language, intl, asked.period) : null
  const shown = tableOfFigure(table, language, intl)
  const [leavingTo, setLeavingTo] = useState<To | null>(null)
  const take = async (to: To, withPrivate: boolean) => {
    const figure = { ...asked, figure: table.id, private: withPrivate }
    if (to !== 'csv') return client.insights.print({ ...figure, method, to })
    const left = await client.insights.leaving(figure)
    return client.insights.saveCsv({ name: title, csv: toCsv(tableOfFigure(left, language, intl)) })
  }
  const taking = useMutation({ mutationFn: (to: To) => take(to, false) })
  const takeOut = (to: To) => (table.keeps ? setLeavingTo(to) : taking.mutate(to))
  return (
    <>
      <FigureCard
        title={title}
        sentence={
          isTelling(table)
            ? (table.sentence?.[language] ?? '')
            : intl.formatMessage({ id: 'insights.tooLittle' }, { atLeast: table.atLeast, n: table.n })
        }
        figure={figure}
        table={shown}
        onSources={() => setOpen(true)}
        onPrint={() => takeOut('printer')}
        onCsv={() => takeOut('csv')}
      />
      {taking.isError && <ErrorNotice error={taking.error} />}
      {leavingTo && (
        <TakeOutDialog
          title={title}
          to={leavingTo}
          figure={{ id: table.id, asked }}
          take={(withPrivate) => take(leavingTo, withPrivate)}
          onClose={() => setLeavingTo(null)}
        />
      )}
      {isOpen && <SourcesDialog table={table} asked={asked} onClose={() => setOpen(false)} />}
    </>
  )
}
