import { useQuery } from '@tanstack/react-query'
import { FileDown, PenLine, Search } from 'lucide-react'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { audiences, moments, themes } from '@shared/domain/method/format'
import { api } from '../../api'
import { useGo } from '../../shell/go'
import { useTitle } from '../../shell/title'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Link } from '../../ui/Link'
import { Select } from '../../ui/Select'
import { ImportMethod } from '../own/ImportMethod'
import styles from './browse.module.css'
import { fitting, spans, uses, type MethodFilter } from './filters'
import { MethodCards } from './MethodCards'

/** Kept while the room is left and come back to. */
const last: { filter: MethodFilter } = { filter: { text: '' } }

/** Every method, found by words, by whom it is for, by theme, time and moment. */
export function Browse() {
  const intl = useIntl()
  const go = useGo()
  const cards = useRef<HTMLDivElement>(null)
  const [filter, setFilter] = useState<MethodFilter>(last.filter)
  const [importing, setImporting] = useState(false)
  const methods = useQuery(api.methods.list.queryOptions())
  const asked = useDeferredValue(filter)
  useTitle([intl.formatMessage({ id: 'methods.title' })])

  useEffect(() => {
    last.filter = filter
  }, [filter])
  const set = <Key extends Exclude<keyof MethodFilter, 'text'>>(key: Key, value: MethodFilter[Key] | 'all') => {
    const next = { ...filter, [key]: value }
    if (value === 'all') delete next[key]
    setFilter(next)
  }
  const say = (id: string) => intl.formatMessage({ id: `methods.${id}` })
  const choice = <Key extends Exclude<keyof MethodFilter, 'text'>>(
    key: Key,
    ids: readonly NonNullable<MethodFilter[Key]>[],
  ) => (
    <Select
      label={say(`filter.${key}`)}
      value={filter[key] ?? 'all'}
      options={[{ id: 'all', name: say(`filter.${key}.all`) }, ...ids.map((id) => ({ id, name: say(`${key}.${id}`) }))]}
      onChange={(id) => set(key, id)}
    />
  )
  const all = methods.data ?? []
  const found = fitting(intl, all, asked)
  const narrowed = filter.text !== '' || Object.keys(filter).length > 1

  return (
    <div className={styles.room}>
      <section className={styles.side} aria-label={say('find.region')}>
        <h1>{say('title')}</h1>
        <div className={styles.find} role="search">
          <Search size={16} strokeWidth={1.75} aria-hidden />
          <input
            value={filter.text}
            maxLength={80}
            aria-label={say('find')}
            placeholder={say('find')}
            onChange={(event) => setFilter({ ...filter, text: event.target.value })}
            onKeyDown={(event) => {
              const [first] = found
              if (event.key === 'ArrowDown') {
                event.preventDefault()
                cards.current?.focus()
              } else if (event.key === 'Enter' && first) go.method(first.id)
              else if (event.key === 'Escape' && filter.text) {
                event.stopPropagation()
                setFilter({ ...filter, text: '' })
              }
            }}
          />
        </div>
        <div className={styles.filters}>
          {choice('audience', audiences)}
          {choice('theme', themes)}
          {choice('span', Object.keys(spans) as (keyof typeof spans)[])}
          {choice(
            'moment',
            moments.filter((id) => all.some((method) => method.moments.includes(id))),
          )}
          {choice('use', uses)}
        </div>
        <p className={styles.count} role="status">
          {methods.data && <FormattedMessage id="methods.found" values={{ count: found.length }} />}
          {narrowed && (
            <Link onPress={() => setFilter({ text: '' })}>
              <FormattedMessage id="methods.filter.clear" />
            </Link>
          )}
        </p>
        <div className={styles.own}>
          <Button size="sm" onPress={() => go.editMethod('new')}>
            <PenLine size={15} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="methods.own.new" />
          </Button>
          <Button size="sm" variant="quiet" onPress={() => setImporting(true)}>
            <FileDown size={15} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="methods.own.import" />
          </Button>
        </div>
      </section>
      <div className={styles.main}>
        {methods.isError && <ErrorNotice error={methods.error} />}
        {methods.data && found.length === 0 ? (
          <div className={styles.none}>
            <h2>{say('none')}</h2>
            <p>{say('none.text')}</p>
          </div>
        ) : (
          <MethodCards ref={cards} methods={found} onOpen={go.method} />
        )}
      </div>
      {importing && <ImportMethod onClose={() => setImporting(false)} />}
    </div>
  )
}
