import { useEffect, useId, type ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { FigureTable, Period } from '@shared/contract/insights'
import type { FiguresJob } from '@shared/contract/transfer'
import { useLanguage } from '../i18n'
import { figureOf, tableOfFigure } from '../insights/shown-figure'
import { Chart, DataTable } from '../ui/charts/FigureCard'
import './figures.css'

/** Rows of a table that stand on paper beside their chart. */
const mostRows = 24

/** Figures one under the other, or a year looked back on. */
export function FigureSheets({ job, onShown }: { job: FiguresJob; onShown: () => void }) {
  const intl = useIntl()
  const language = useLanguage()
  useEffect(onShown, [onShown])
  const numbers = job.numbers.filter(({ value }) => value > 0)
  const title = job.year === null ? job.title || intl.formatMessage({ id: 'shell.action.insights' }) : intl.formatMessage({ id: 'insights.year.title' }, { year: String(job.year) }) // oxfmt-ignore
  return (
    <main lang={language} className="figures">
      <header className="cover">
        <h1>{title}</h1>
        {job.with !== null && (
          <p>
            <FormattedMessage id="insights.print.with" values={{ names: job.with }} />
          </p>
        )}
        {job.year === null && <p>{inWords(job.period, intl)}</p>}
      </header>
      {numbers.length > 0 && (
        <dl className="numbers" aria-label={intl.formatMessage({ id: 'insights.year.numbers' })}>
          {numbers.map(({ of, value }) => (
            <div key={of}>
              <dt>
                <FormattedMessage id={`insights.year.${of}`} values={{ value }} />
              </dt>
              <dd>{intl.formatNumber(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {job.figures.length === 0 && (
        <p>
          <FormattedMessage id={job.year === null ? 'insights.print.none' : 'insights.year.little'} />
        </p>
      )}
      {job.figures.map((table) => (
        <Sheet key={table.id} table={table} period={job.period} withTable={job.year === null} />
      ))}
      {job.steps.length > 0 && (
        <Part id="insights.year.stepsTitle">
          <ul className="steps">
            {job.steps.map(({ day, text }, at) => (
              <li key={at}>
                <span className="when">{intl.formatDate(`${day}T12:00`, { day: 'numeric', month: 'long' })}</span>
                {text}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {job.sentences.length > 0 && (
        <Part id="insights.year.along" isOwnPage>
          {job.sentences.map((sentence, at) => (
            <p key={at} className="along">
              {sentence}
            </p>
          ))}
        </Part>
      )}
    </main>
  )
}

function Part({ id, isOwnPage, children }: { id: string; isOwnPage?: boolean; children: ReactNode }) {
  return (
    <section className={isOwnPage ? 'part ownPage' : 'part'}>
      <h2>
        <FormattedMessage id={id} />
      </h2>
      {children}
    </section>
  )
}

function Sheet({ table, period, withTable }: { table: FigureTable; period: Period; withTable: boolean }) {
  const intl = useIntl()
  const language = useLanguage()
  const id = useId()
  const figure = figureOf(table, language, intl, period)
  const shown = tableOfFigure(table, language, intl)
  if (!figure) return null
  return (
    <section className="figure">
      <h2 id={`${id}-title`}>{table.name[language]}</h2>
      {table.sentence && (
        <p id={`${id}-sentence`} className="sentence">
          {table.sentence[language]}
        </p>
      )}
      <Chart figure={figure} height={190} label={`${id}-title`} description={`${id}-sentence`} />
      {withTable && figure.kind !== 'list' && figure.kind !== 'calendar' && shown.rows.length <= mostRows && (
        <DataTable table={shown} caption={table.name[language]} />
      )}
    </section>
  )
}

function inWords({ from, to }: Period, intl: ReturnType<typeof useIntl>): string {
  const day = (key: string | null) => (key ? intl.formatDate(`${key}T12:00`, { dateStyle: 'long' }) : '…')
  return from === null && to === null ? intl.formatMessage({ id: 'insights.period.all' }) : `${day(from)} – ${day(to)}`
}
