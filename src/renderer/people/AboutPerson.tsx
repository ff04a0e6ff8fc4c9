import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Side } from '@shared/contract/walls'
import { api } from '../api'
import { useKindNames } from '../methods/kind-names'
import { useGo } from '../shell/go'
import { EntryRows } from '../today/EntryRows'
import today from '../today/today.module.css'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'
import { useSide } from '../walls/use-side'
import styles from './people.module.css'

/** More than one person comes to; the newest are shown. */
const mostRecords = 100

/** Everything that names a person, whichever side is shown; where something lives in coaching, each side by itself. */
export function AboutPerson({ id, name }: { id: string; name: string }) {
  const intl = useIntl()
  const { isParted } = useSide()
  const sides: Side[] = isParted ? ['own', 'coaching'] : ['both']
  const person = useQuery(api.people.get.queryOptions({ input: { id } }))
  return (
    <section aria-labelledby="about" className={styles.about}>
      <h2 id="about">
        <FormattedMessage id="people.about" values={{ name }} />
        <span className={styles.count}>{intl.formatNumber(person.data?.mentions ?? 0)}</span>
      </h2>
      {sides.map((side) => (
        <OnSide key={side} id={id} side={side} isNamed={isParted} />
      ))}
    </section>
  )
}

function OnSide({ id, side, isNamed }: { id: string; side: Side; isNamed: boolean }) {
  const intl = useIntl()
  const go = useGo()
  const kindName = useKindNames()
  const entries = useInfiniteQuery(
    api.notebooks.entries.list.infiniteOptions({
      input: (cursor: string | null) => ({ filter: { personId: id, side }, cursor, limit: 20 }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
    }),
  )
  const records = useQuery(
    api.methods.records.list.queryOptions({ input: { filter: { personId: id, side }, limit: mostRecords } }),
  )
  const rows = entries.data?.pages.flatMap((page) => page.rows) ?? []
  const made = records.data?.rows ?? []
  const isEmpty = entries.isSuccess && records.isSuccess && rows.length === 0 && made.length === 0
  const error = entries.error ?? records.error
  return (
    <div className={styles.side}>
      {isNamed && (
        <h3>
          <FormattedMessage id={`walls.side.${side}`} />
        </h3>
      )}
      {error && <ErrorNotice error={error} />}
      {isEmpty && (
        <p>
          <FormattedMessage id="people.about.none" />
        </p>
      )}
      {rows.length > 0 && <EntryRows rows={rows} />}
      {entries.hasNextPage && (
        <div className={styles.more}>
          <Button onPress={() => void entries.fetchNextPage()} isDisabled={entries.isFetchingNextPage}>
            <FormattedMessage id="people.about.more" />
          </Button>
        </div>
      )}
      {made.length > 0 && (
        <ul className={today.rows}>
          {made.map((row) => (
            <li key={row.id}>
              <button type="button" className={today.row} onClick={() => go.record(row.kind, row.id)}>
                <span className={today.line}>
                  <b>{row.title || kindName(row.kind)}</b>
                  <span className={today.when}>
                    {intl.formatDate(`${row.day}T12:00:00Z`, { day: 'numeric', month: 'short', timeZone: 'UTC' })}
                  </span>
                </span>
                {row.title && <span className={today.excerpt}>{kindName(row.kind)}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
