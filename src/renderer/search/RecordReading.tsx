import { useQuery } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Hit } from '@shared/contract/search'
import { api } from '../api'
import { useKindNames } from '../methods/kind-names'
import { shownValue } from '../methods/record/shown-value'
import { useRecordType } from '../methods/record/use-record'
import { useWords } from '../methods/record/words'
import { dayAndClock } from '../ui/when'
import { ReadingFrame } from './ReadingFrame'
import styles from './search.module.css'
import { useMatches } from './use-matches'

/** A record of a method to read: what was filled in, under the words of its fields. */
export function RecordReading({ hit, onOpen }: { hit: Hit; onOpen: () => void }) {
  const intl = useIntl()
  const words = useWords()
  const kindName = useKindNames()
  const opened = useQuery(api.methods.records.get.queryOptions({ input: { id: hit.id } }))
  const known = useRecordType(hit.recordKind)
  const { ref } = useMatches(hit, known ? opened.data : undefined)

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
    <ReadingFrame name={title} error={opened.error} where={<FormattedMessage id="search.footer" />} onOpen={onOpen}>
      {opened.data && known && (
        <>
          <div className={styles.top}>
            <span>
              {kindName(hit.recordKind)}
              {' · '}
              {dayAndClock(intl, opened.data.record.at, opened.data.record.zone)}
            </span>
          </div>
          <div ref={ref}>
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
        </>
      )}
    </ReadingFrame>
  )
}
