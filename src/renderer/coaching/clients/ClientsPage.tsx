import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ClientRow } from '@shared/contract/coaching/clients'
import { api, client } from '../../api'
import { localZone } from '../../methods/use-record-actions'
import { useGo } from '../../shell/go'
import { useTitle } from '../../shell/title'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Link } from '../../ui/Link'
import sheet from '../../mentoring/sheet.module.css'
import styles from './clients.module.css'
import { EmptyClients } from './EmptyClients'
import { coming, monthOf } from './when'

/** Every client side by side: name, state, next session; never what is said. */
export function ClientsPage({ create }: { create: boolean }) {
  const intl = useIntl()
  const go = useGo()
  const queries = useQueryClient()
  const clients = useQuery(api.coaching.clients.list.queryOptions({ input: undefined }))
  const start = useMutation({
    mutationFn: () =>
      client.methods.records.start({
        kind: 'coaching-phase.engagement',
        at: Date.now(),
        zone: localZone(),
        values: { kind: 'executive-coaching' },
      }),
    onSuccess: ({ record }) => {
      void queries.invalidateQueries({ queryKey: api.coaching.key() })
      go.coaching({ engagement: record.id, page: 'intake' })
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
  useTitle([intl.formatMessage({ id: 'shell.rail.coaching' })])
  const error = clients.error ?? start.error
  if (error) return <ErrorNotice error={error} />
  if (!clients.data) return null
  if (clients.data.length === 0) return <EmptyClients onAdd={() => go.coaching({ create: true })} />
  return (
    <div className={sheet.scroll}>
      <div className={styles.page}>
        <h1>
          <FormattedMessage id="clients.title" />
        </h1>
        <p className={sheet.lede}>
          <FormattedMessage id="clients.title.text" />
        </p>
        <ClientsTable rows={clients.data} />
      </div>
    </div>
  )
}

function ClientsTable({ rows }: { rows: readonly ClientRow[] }) {
  const intl = useIntl()
  const go = useGo()
  return (
    <table className={`${sheet.table} ${styles.table}`}>
      <caption className="sr">
        <FormattedMessage id="clients.list" />
      </caption>
      <thead>
        <tr>
          {['client', 'state', 'held', 'next'].map((column) => (
            <th key={column} scope="col">
              <FormattedMessage id={`clients.column.${column}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, kind, state, held, next, to, from }) => (
          <tr key={id}>
            <th scope="row">
              <Link
                onPress={() => go.coaching({ engagement: id, ...(state === 'draft' && { page: 'intake' as const }) })}
              >
                {name || intl.formatMessage({ id: 'clients.untitled' })}
              </Link>
              <small>
                <FormattedMessage id={`clients.kind.${kind}`} />
              </small>
            </th>
            <td>
              <FormattedMessage id={`clients.state.${state}`} />
            </td>
            <td>
              <FormattedMessage id="clients.held" values={{ count: held }} />
            </td>
            <td>
              {state === 'closed' ? (
                monthOf(intl, to ?? from)
              ) : next ? (
                <Link onPress={() => go.coaching({ engagement: id })}>{coming(intl, next.startAt)}</Link>
              ) : (
                <span className={styles.faint}>
                  <FormattedMessage id="clients.line.none" />
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
