import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { FigureSource, FigureTable } from '@shared/contract/insights'
import { api } from '../api'
import { useLanguage } from '../i18n'
import { useGo } from '../shell/go'
import { Dialog } from '../ui/Dialog'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Link } from '../ui/Link'
import { Select } from '../ui/Select'
import styles from './insights.module.css'
import { rowLabel } from './row-label'
import type { Asked } from './whom'

type Props = { table: FigureTable; asked: Asked; onClose: () => void }

const all = 'all'
/** A list of rows longer than this is no choice any more. */
const mostRows = 60

/** The records and entries behind a figure, all of them or of one row. */
export function SourcesDialog({ table, asked, onClose }: Props) {
  const intl = useIntl()
  const language = useLanguage()
  const [row, setRow] = useState(all)
  const input = { ...asked, figure: table.id, row: row === all ? null : row.slice(4) }
  const sources = useQuery(api.insights.sources.queryOptions({ input }))
  const rows = table.rows.filter(({ n }) => n > 0)
  return (
    <Dialog
      title={intl.formatMessage({ id: 'insights.sources' }, { title: table.name[language] })}
      isOpen
      onClose={onClose}
    >
      {rows.length > 1 && rows.length <= mostRows && table.rowsAre !== 'record' && (
        <Select
          label={intl.formatMessage({ id: 'insights.sources.of' })}
          value={row}
          options={[
            { id: all, name: intl.formatMessage({ id: 'insights.sources.all' }) },
            ...rows.map((it) => ({ id: `row:${it.key}`, name: rowLabel(it, table.rowsAre, language, intl) })),
          ]}
          onChange={setRow}
        />
      )}
      {sources.isError && <ErrorNotice error={sources.error} />}
      {sources.data?.length === 0 && (
        <p className={styles.quiet}>
          <FormattedMessage id="insights.sources.none" />
        </p>
      )}
      <ul className={styles.sources} aria-label={intl.formatMessage({ id: 'insights.sources.list' })}>
        {sources.data?.map((source) => (
          <Source key={`${source.kind}${source.id}`} source={source} onOpen={onClose} />
        ))}
      </ul>
      {sources.data?.length === 200 && (
        <p className={styles.quiet}>
          <FormattedMessage id="insights.sources.newest" />
        </p>
      )}
    </Dialog>
  )
}

function Source({ source, onOpen }: { source: FigureSource; onOpen: () => void }) {
  const intl = useIntl()
  const go = useGo()
  const day = intl.formatDate(`${source.day}T12:00`, { day: 'numeric', month: 'short', year: 'numeric' })
  const unnamed = source.kind === 'entry' ? 'insights.sources.entry' : 'insights.sources.record'
  return (
    <li>
      <Link
        onPress={() => {
          onOpen()
          if (source.kind === 'entry') go.entry(source.id)
          else go.record(source.recordKind, source.id)
        }}
      >
        {source.title || intl.formatMessage({ id: unnamed })}
      </Link>
      <span>{day}</span>
    </li>
  )
}
