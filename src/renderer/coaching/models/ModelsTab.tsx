import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { BegunRecord, FittingModel } from '@shared/contract/coaching/models'
import { api, client } from '../../api'
import { useWords } from '../../methods/record/words'
import { localZone } from '../../methods/use-record-actions'
import { useGo } from '../../shell/go'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Link } from '../../ui/Link'
import styles from './models.module.css'

/** What was begun for a client, and what fits to begin. */
export function ModelsTab({ engagement }: { engagement: string }) {
  const queries = useQueryClient()
  const go = useGo()
  const found = useQuery({
    ...api.coaching.models.ofClient.queryOptions({ input: { engagement } }),
    refetchOnMount: 'always',
  })
  const start = useMutation({
    mutationFn: ({ kind, values }: FittingModel) =>
      client.methods.records.start({ kind, at: Date.now(), zone: localZone(), values, sourceId: engagement }),
    onSuccess: ({ record }) => {
      void queries.invalidateQueries({ queryKey: api.methods.key() })
      void queries.invalidateQueries({ queryKey: api.coaching.models.key() })
      go.record(record.kind, record.id)
    },
  })
  if (found.isError) return <ErrorNotice error={found.error} />
  if (!found.data) return null
  const { begun, fitting, isClosed } = found.data
  /** Not a part of another one in the list. */
  const isWhole = ({ sourceId }: BegunRecord) => !begun.some(({ id }) => id === sourceId)
  return (
    <div className={styles.tab}>
      <section aria-labelledby="models-begun">
        <h2 id="models-begun">
          <FormattedMessage id="models.begun" />
        </h2>
        {begun.length === 0 ? (
          <p className={styles.none}>
            <FormattedMessage id={isClosed ? 'models.begun.never' : 'models.begun.none'} />
          </p>
        ) : (
          <ul className={styles.rows}>
            {kindsOf(begun.filter(isWhole)).map((rows) => (
              <OfKind key={rows[0]?.kind} rows={rows} all={begun} />
            ))}
          </ul>
        )}
      </section>
      {!isClosed && (
        <section aria-labelledby="models-fitting">
          <h2 id="models-fitting">
            <FormattedMessage id="models.fitting" />
          </h2>
          {start.isError && <ErrorNotice error={start.error} />}
          <ul className={styles.rows}>
            {fitting.map((model) => (
              <Fitting
                key={model.kind}
                model={model}
                isDisabled={start.isPending}
                onBegin={() => start.mutate(model)}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** By kind, in the order in which the kinds are met: the one that was last written in comes first. */
const kindsOf = (rows: readonly BegunRecord[]): BegunRecord[][] =>
  [...new Set(rows.map(({ kind }) => kind))].map((kind) => rows.filter((row) => row.kind === kind))

/** So many of a kind are at hand; the others come on a press. */
const mostAtHand = 3

function OfKind({ rows, all }: { rows: readonly BegunRecord[]; all: readonly BegunRecord[] }) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const more = rows.length - mostAtHand
  const [first] = rows
  return (
    <>
      {(isOpen ? rows : rows.slice(0, mostAtHand)).map((row) => (
        <Begun key={row.id} row={row} parts={all.filter(({ sourceId }) => sourceId === row.id)} />
      ))}
      {!isOpen && more > 0 && first && (
        <li className={styles.more}>
          <Link onPress={() => setOpen(true)}>
            <FormattedMessage id="models.begun.more" values={{ count: more, name: words(first.name) }} />
          </Link>
        </li>
      )}
    </>
  )
}

function Begun({ row, parts = [] }: { row: BegunRecord; parts?: readonly BegunRecord[] }) {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const name = words(row.name)
  const day = intl.formatDate(new Date(`${row.day}T12:00`), { day: 'numeric', month: 'short', year: 'numeric' })
  const state =
    row.status === 'draft' ? intl.formatMessage({ id: 'models.draft' }) : row.stateName && words(row.stateName)
  return (
    <li>
      <button type="button" className={styles.open} onClick={() => go.record(row.kind, row.id)}>
        <span className={styles.what}>
          <b>{row.title || name}</b>
          <span>{[row.title && name, day].filter(Boolean).join(' · ')}</span>
        </span>
        {state && <span className={styles.state}>{state}</span>}
        {row.line && <span className={styles.line}>{row.line}</span>}
      </button>
      {parts.length > 0 && (
        <ul className={styles.parts}>
          {parts.map((part) => (
            <Begun key={part.id} row={part} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Fitting({ model, isDisabled, onBegin }: { model: FittingModel; isDisabled: boolean; onBegin: () => void }) {
  const intl = useIntl()
  const words = useWords()
  const name = words(model.name)
  return (
    <li className={styles.fitting}>
      <span className={styles.what}>
        <b>{name}</b>
        <span>{words(model.why)}</span>
      </span>
      <Button
        size="sm"
        isDisabled={isDisabled}
        label={intl.formatMessage({ id: 'models.beginThis' }, { name })}
        onPress={onBegin}
      >
        <Plus size={14} strokeWidth={1.75} aria-hidden /> <FormattedMessage id="models.begin" />
      </Button>
    </li>
  )
}
