import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Search, X } from 'lucide-react'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import type { SearchFilter } from '@shared/contract/search'
import { api } from '../api'
import { useGo, useSearchText } from '../shell/go'
import { useTitle } from '../shell/title'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Link } from '../ui/Link'
import surfaces from '../ui/surfaces.module.css'
import { LeftOut, SideSwitch } from '../walls/SideSwitch'
import { Filters } from './Filters'
import { NothingFound, SearchStart } from './NothingFound'
import { Reading } from './Reading'
import { Results } from './Results'
import styles from './search.module.css'

const pageSize = 50

/** Everything by words: as you type, ranked, filters as chips, results read beside the list. */
export default function SearchRoom() {
  const intl = useIntl()
  const go = useGo()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState(useSearchText())
  const [filter, setFilter] = useState<SearchFilter>({})
  const [order, setOrder] = useState<'best' | 'newest'>('best')
  const [chosen, setChosen] = useState<string | null>(null)
  const asked = useDeferredValue(text.trim())
  const filtered = Object.keys(filter).length > 0
  const enabled = asked !== '' || filtered
  useTitle([intl.formatMessage({ id: 'search.title' })])
  useEffect(() => field.current?.focus(), [])

  const found = useInfiniteQuery(
    api.search.query.infiniteOptions({
      input: (offset: number) => ({ text: asked, filter, order, offset, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (page) => page.next,
      enabled,
      placeholderData: keepPreviousData,
    }),
  )
  const count = useQuery(
    api.search.count.queryOptions({ input: { text: asked, filter }, enabled, placeholderData: keepPreviousData }),
  )
  const hits = enabled ? (found.data?.pages.flatMap((page) => page.hits) ?? []) : []
  const first = found.data?.pages[0]
  const shown = hits.find((hit) => hit.id === chosen) ?? hits[0]

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found
  const more = () => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }
  // not by scrolling alone: the keyboard may stand on the last result without the list having to move
  const nearEnd = shown !== undefined && hits.indexOf(shown) >= hits.length - 10
  useEffect(() => {
    if (nearEnd && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [nearEnd, hasNextPage, isFetchingNextPage, fetchNextPage])

  function open() {
    if (!shown) return
    if (shown.kind === 'person') go.person(shown.id)
    else if (shown.kind === 'record') go.record(shown.recordKind ?? '', shown.id)
    else go.entry(shown.id, shown.notebookId ?? undefined)
  }

  return (
    <div className={surfaces.room}>
      <section
        className={`${surfaces.beside} ${styles.list}`}
        aria-label={intl.formatMessage({ id: 'search.results' })}
      >
        <h1 className="sr">{intl.formatMessage({ id: 'search.title' })}</h1>
        <div className={styles.head}>
          <div className={styles.field} role="search">
            <Search size={17} strokeWidth={1.75} aria-hidden />
            <input
              ref={field}
              value={text}
              maxLength={500}
              aria-label={intl.formatMessage({ id: 'search.label' })}
              placeholder={intl.formatMessage({ id: 'search.placeholder' })}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'ArrowDown') {
                  event.preventDefault()
                  list.current?.focus()
                } else if (event.key === 'Enter') open()
                else if (event.key === 'Escape' && text) {
                  event.stopPropagation()
                  setText('')
                }
              }}
            />
            {text && (
              <Button
                className={styles.clear ?? ''}
                aria-label={intl.formatMessage({ id: 'search.clear' })}
                onPress={() => setText('')}
              >
                <X size={16} strokeWidth={1.75} aria-hidden />
              </Button>
            )}
          </div>
          <Filters filter={filter} onChange={setFilter} />
          <SideSwitch />
          {enabled && first && hits.length > 0 && (
            <div className={styles.summary}>
              <span role="status">
                {count.data !== undefined && <FormattedMessage id="search.found" values={{ count: count.data }} />}
                {first.also.length > 0 && (
                  <>
                    {'. '}
                    <FormattedMessage
                      id="search.also"
                      values={{ words: intl.formatList(first.also.slice(0, 3), { type: 'unit' }) }}
                    />
                  </>
                )}
              </span>
              {hits.length > 1 && (
                <Link onPress={() => setOrder(order === 'best' ? 'newest' : 'best')}>
                  <FormattedMessage id={order === 'best' ? 'search.newest' : 'search.best'} />
                </Link>
              )}
            </div>
          )}
          {enabled && filter.notebookId === undefined && <LeftOut />}
        </div>
        {found.isError && <ErrorNotice error={found.error} />}
        {!enabled && <SearchStart />}
        {enabled && first && hits.length === 0 && !found.isFetching && (
          <NothingFound
            text={asked}
            filtered={filtered}
            suggestion={first.suggestion}
            onSuggestion={setText}
            onClear={() => setFilter({})}
          />
        )}
        {hits.length > 0 && (
          <Results ref={list} hits={hits} chosen={shown?.id ?? null} onChoose={setChosen} onOpen={open} onEnd={more} />
        )}
      </section>
      <Reading hit={shown ?? null} onOpen={open} />
    </div>
  )
}
