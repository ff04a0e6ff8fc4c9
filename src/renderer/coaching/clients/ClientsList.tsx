import { Plus } from 'lucide-react'
import { Header, ListBox, ListBoxSection } from 'react-aria-components'
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl'
import type { ClientRow } from '@shared/contract/coaching/clients'
import { useGo } from '../../shell/go'
import { Button } from '../../ui/Button'
import { ListRow } from '../../ui/ListRow'
import surfaces from '../../ui/surfaces.module.css'
import styles from './list.module.css'
import { coming, monthOf } from './when'

type Props = { rows: readonly ClientRow[] | undefined; current: string | null; page: string | undefined }

const practice = ['hours', 'feedback', 'duties', 'self'] as const

/** Everybody the coach works with, and the pages that are about all of them. */
export function ClientsList({ rows = [], current, page }: Props) {
  const intl = useIntl()
  const go = useGo()
  const groups = {
    current: rows.filter(({ state }) => state !== 'closed'),
    closed: rows.filter(({ state }) => state === 'closed'),
  }
  return (
    <section className={`${surfaces.beside} ${styles.list}`} aria-label={intl.formatMessage({ id: 'clients.list' })}>
      <div className={styles.head}>
        <h2>
          <button type="button" onClick={() => go.coaching()}>
            <FormattedMessage id="clients.list" />
          </button>
        </h2>
        <Button
          variant="quiet"
          size="icon"
          label={intl.formatMessage({ id: 'clients.add' })}
          onPress={() => go.coaching({ create: true })}
        >
          <Plus size={17} strokeWidth={1.75} aria-hidden />
        </Button>
      </div>
      <div className={styles.scroll}>
        {rows.length > 0 && (
          <ListBox
            className={styles.rows ?? ''}
            aria-label={intl.formatMessage({ id: 'clients.list' })}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={current ? [current] : []}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys
              const row = rows.find(({ id }) => id === key)
              if (row) go.coaching({ engagement: row.id })
            }}
          >
            {(['current', 'closed'] as const).map(
              (group) =>
                groups[group].length > 0 && (
                  <ListBoxSection key={group} id={group}>
                    <Header className={styles.group ?? ''}>
                      <FormattedMessage id={`clients.group.${group}`} />
                    </Header>
                    {groups[group].map((row) => {
                      const name = row.name || intl.formatMessage({ id: 'clients.untitled' })
                      const line = lineOf(intl, row)
                      return (
                        <ListRow key={row.id} id={row.id} textValue={`${name}, ${line}`} className={styles.row}>
                          <i className={styles.initials} aria-hidden>
                            {row.initials || '–'}
                          </i>
                          <span>
                            <b>{name}</b>
                            <small>{line}</small>
                          </span>
                        </ListRow>
                      )
                    })}
                  </ListBoxSection>
                ),
            )}
          </ListBox>
        )}
      </div>
      <nav className={styles.practice} aria-label={intl.formatMessage({ id: 'clients.practice' })}>
        {practice.map((to) => (
          <button
            key={to}
            type="button"
            aria-current={page === to || (to === 'hours' && page === 'targets') ? 'page' : undefined}
            onClick={() => go.coaching({ page: to })}
          >
            <FormattedMessage id={to === 'feedback' ? 'feedback.rounds' : `clients.practice.${to}`} />
          </button>
        ))}
      </nav>
      <p className={styles.foot}>
        <FormattedMessage id="clients.list.foot" />
      </p>
    </section>
  )
}

function lineOf(intl: IntlShape, row: ClientRow): string {
  if (row.state === 'closed')
    return intl.formatMessage(
      { id: 'clients.line.closed' },
      { count: row.held, month: monthOf(intl, row.to ?? row.from) },
    )
  if (row.next) return coming(intl, row.next.startAt)
  if (row.state === 'active') return intl.formatMessage({ id: 'clients.line.none' })
  return intl.formatMessage({ id: `clients.state.${row.state}` })
}
