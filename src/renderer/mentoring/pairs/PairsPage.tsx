import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { PairRow } from '@shared/contract/mentoring/pairs'
import { api, client } from '../../api'
import { shortMoment } from '../../reflect/moments'
import { localZone } from '../../methods/use-record-actions'
import { useGo } from '../../shell/go'
import { useTitle } from '../../shell/title'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Link } from '../../ui/Link'
import { Kit } from '../papers/Kit'
import { EmptyPairs } from './EmptyPairs'
import { nameOf } from './names'
import sheet from '../sheet.module.css'
import styles from './pairs.module.css'

/** Every trajectory side by side: names, phase, next walk; never what is said in it. */
export function PairsPage({ create }: { create: boolean }) {
  const intl = useIntl()
  const go = useGo()
  const queries = useQueryClient()
  const pairs = useQuery(api.mentoring.pairs.list.queryOptions({ input: undefined }))
  const start = useMutation({
    mutationFn: () => client.methods.records.start({ kind: 'reverse-mentoring.trajectory', at: Date.now(), zone: localZone() }), // oxfmt-ignore
    onSuccess: ({ record }) => {
      void queries.invalidateQueries({ queryKey: api.mentoring.key() })
      go.mentoring({ pair: record.id, page: 'start' })
    },
  })
  const asked = useRef(false)
  useEffect(() => {
    if (!create) asked.current = false
    else if (!asked.current) {
      asked.current = true
      start.mutate()
    }
  })
  useTitle([intl.formatMessage({ id: 'mentoring.title' })])
  const begin = () => go.mentoring({ create: true })
  const error = pairs.error ?? start.error
  if (!pairs.data && !error) return null
  if (pairs.data?.length === 0 && !error) return <EmptyPairs onStart={begin} />
  return (
    <div className={sheet.scroll}>
      <div className={styles.page}>
        <header className={styles.listHead}>
          <div>
            <h1>
              <FormattedMessage id="mentoring.title" />
            </h1>
            <p>
              <FormattedMessage id="mentoring.list.text" />
            </p>
          </div>
          <div className={styles.actions}>
            <Kit />
            <Button size="sm" onPress={() => go.mentoring({ page: 'exchange' })}>
              <FormattedMessage id="mentoring.takeIn" />
            </Button>
            <Button size="sm" variant="primary" onPress={begin}>
              <Plus size={15} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="mentoring.new" />
            </Button>
          </div>
        </header>
        {error && <ErrorNotice error={error} />}
        {pairs.data && <PairTable rows={pairs.data} />}
      </div>
    </div>
  )
}

function PairTable({ rows }: { rows: readonly PairRow[] }) {
  const intl = useIntl()
  const go = useGo()
  return (
    <table className={`${sheet.table} ${styles.table}`}>
      <caption className="sr">
        <FormattedMessage id="mentoring.list" />
      </caption>
      <thead>
        <tr>
          {['pair', 'phase', 'step', 'held', 'next'].map((column) => (
            <th key={column} scope="col">
              <FormattedMessage id={`mentoring.column.${column}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { id, state, draft, step, held, planned, variant, next, ownRole } = row
          return (
            <tr key={id}>
              <th scope="row">
                <Link onPress={() => go.mentoring({ pair: id, ...(isBegun(row) ? {} : { page: 'start' as const }) })}>
                  {nameOf(intl, row)}
                </Link>
                {ownRole && (
                  <small>
                    <FormattedMessage id={`mentoring.role.${ownRole}`} />
                  </small>
                )}
              </th>
              <td>
                <FormattedMessage id={`mentoring.state.${draft && state !== 'draft' ? 'draft' : state}`} />
              </td>
              <td>
                {state !== 'closed' && (
                  <FormattedMessage
                    id="mentoring.step.at"
                    values={{ no: step, name: intl.formatMessage({ id: `mentoring.step.${step}` }) }}
                  />
                )}
              </td>
              <td>
                <FormattedMessage
                  id={variant === 'weekly' ? 'mentoring.held.weeks' : 'mentoring.held'}
                  values={{ held, planned }}
                />
              </td>
              <td>
                {next ? (
                  <Link onPress={() => go.mentoring({ pair: id, walk: next.id })}>
                    {shortMoment(intl, next.startAt)}
                    {next.place && `, ${next.place}`}
                  </Link>
                ) : (
                  <span className={styles.faint}>
                    <FormattedMessage id="mentoring.next.none" />
                  </span>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Something stands on the board; before that the page that begins it is opened. */
const isBegun = ({ state }: PairRow) => state !== 'draft'
