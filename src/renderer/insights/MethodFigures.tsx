import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { isTelling } from '@shared/domain/telling-figure'
import { api } from '../api'
import { useLanguage } from '../i18n'
import { useGo } from '../shell/go'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Select } from '../ui/Select'
import { InsightCard } from './InsightCard'
import styles from './insights.module.css'
import { Waiting } from './Waiting'
import type { Asked } from './whom'

/** The figures that one method names, of the methods that have records in the period. */
export function MethodFigures({ chosen, asked }: { chosen: string | null; asked: Asked }) {
  const intl = useIntl()
  const language = useLanguage()
  const go = useGo()
  const section = useRef<HTMLElement>(null)
  const methods = useQuery(api.insights.methods.queryOptions({ input: asked, staleTime: 0 }))
  const known = methods.data?.find(({ id }) => id === chosen)
  const id = chosen ?? methods.data?.[0]?.id
  const figures = useQuery(
    api.insights.ofMethod.queryOptions({
      input: { ...asked, id: id ?? '' },
      enabled: id !== undefined,
      staleTime: 0,
      placeholderData: keepPreviousData,
    }),
  )
  const isThere = figures.data !== undefined
  useEffect(() => {
    if (chosen !== null && isThere) section.current?.scrollIntoView({ block: 'start' })
  }, [chosen, isThere])
  if (!methods.data || (methods.data.length === 0 && chosen === null)) return null
  return (
    <section ref={section} className={styles.methods} aria-labelledby="figures-of-methods">
      <header className={styles.methodsHead}>
        <h2 id="figures-of-methods">
          <FormattedMessage id="insights.methods" />
        </h2>
        {methods.data.length > 0 && (
          <Select
            label={intl.formatMessage({ id: 'insights.method' })}
            hideLabel
            value={known?.id ?? (chosen === null ? (id ?? null) : null)}
            options={methods.data.map((it) => ({
              id: it.id,
              name: intl.formatMessage({ id: 'insights.methodKept' }, { name: it.name[language], kept: it.kept }),
            }))}
            onChange={(next) => go.insights({ method: next })}
          />
        )}
      </header>
      {figures.isError && <ErrorNotice error={figures.error} />}
      {chosen !== null && !known && (
        <p className={styles.quiet}>
          <FormattedMessage id="insights.methodNone" />
        </p>
      )}
      {id !== undefined && (known !== undefined || chosen === null) && (
        <>
          <div className={styles.grid}>
            {figures.data?.filter(isTelling).map((table) => (
              <div key={table.id} className={styles.cell} data-chart={table.chart}>
                <InsightCard table={table} method={id} asked={asked} />
              </div>
            ))}
          </div>
          <Waiting tables={figures.data?.filter((table) => !isTelling(table)) ?? []} method={id} asked={asked} />
        </>
      )}
    </section>
  )
}
