import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Hit } from '@shared/contract/search'
import { api } from '../api'
import { useKindNames } from '../methods/kind-names'
import { shownValue } from '../methods/record/shown-value'
import { useRecordType } from '../methods/record/use-record'
import { useWords } from '../methods/record/words'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Link } from '../ui/Link'
import { dayAndClock } from '../ui/when'
import { markMatches } from './mark-matches'
import styles from './search.module.css'

/** A record of a method to read: what was filled in, under the words of its fields. */
export function RecordReading({ hit, onOpen }: { hit: Hit; onOpen: () => void }) {
  const intl = useIntl()
  const words = useWords()
  const kindName = useKindNames()
  const page = useRef<HTMLDivElement>(null)
  const opened = useQuery(api.methods.records.get.queryOptions({ input: { id: hit.id } }))
  const known = useRecordType(hit.recordKind)
  const terms = [
    ...new Set([...hit.title, ...hit.snippet].filter((piece) => piece.hit).map((piece) => piece.text.toLowerCase())),
  ].join('\n')
  const ready = opened.data !== undefined && known !== null
  useEffect(() => {
    if (!page.current || !ready) return undefined
    return markMatches(page.current, terms ? terms.split('\n') : []).undo
  }, [ready, terms])

  const title = opened.data?.record.title || kindName(hit.recordKind)
  const lines = opened.data
    ? [
        ...(known?.type.fields ?? []).map((field) => ({ field, value: opened.data.record.data[field.key] })),
        ...opened.data.earlier,
      ].flatMap(({ field, value }) => {
        const shown = shownValue(intl, words, field, value, opened.data)
        return shown === '' ? [] : [{ key: field.key, label: words(field.label), shown }]
      })
    : []
  return (
    <section className={styles.reading} aria-label={title}>
      <div className={styles.scroll} tabIndex={0}>
        {opened.isError && <ErrorNotice error={opened.error} />}
        {opened.data && known && (
          <div className={styles.page}>
            <div className={styles.top}>
              <span>
                {kindName(hit.recordKind)}
                {' · '}
                {dayAndClock(intl, opened.data.record.at, opened.data.record.zone)}
              </span>
            </div>
            <div ref={page}>
              <h2 className={styles.title}>{title}</h2>
              <dl className={styles.values}>
                {lines.map(({ key, label, shown }) => (
                  <div key={key}>
                    <dt>{label}</dt>
                    <dd>{shown}</dd>
                  </div>
                ))}
              </dl>
            </div>
          </div>
        )}
      </div>
      <footer className={styles.foot}>
        <span>
          <FormattedMessage id="search.footer" />{' '}
          <Link onPress={onOpen}>
            <FormattedMessage id="search.open" />
          </Link>
        </span>
      </footer>
    </section>
  )
}
