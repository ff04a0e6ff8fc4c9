import { useMutation, useQuery } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { DeletionRecord } from '@shared/contract/coaching/duties'
import { api } from '../../api'
import sheet from '../../mentoring/sheet.module.css'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { OlderBackups } from './OlderBackups'
import styles from './duties.module.css'

/** The record of every deletion: when, why and how much, never what. */
export function Deletions() {
  const deletions = useQuery(api.coaching.duties.deletions.queryOptions({ input: undefined, refetchOnMount: 'always' }))
  const proof = useMutation(api.coaching.duties.proof.mutationOptions())
  if (!deletions.data) return deletions.error ? <ErrorNotice error={deletions.error} /> : null
  return (
    <section aria-labelledby="deletions" className={styles.group}>
      <h2 id="deletions">
        <FormattedMessage id="duties.deletions" />
      </h2>
      {deletions.data.length === 0 ? (
        <p className={styles.quiet}>
          <FormattedMessage id="duties.deletions.none" />
        </p>
      ) : (
        <table className={`${sheet.table} ${styles.table}`}>
          <caption className="sr">
            <FormattedMessage id="duties.deletions" />
          </caption>
          <thead>
            <tr>
              {['mark', 'when', 'what', 'actions'].map((column) => (
                <th key={column} scope="col">
                  <FormattedMessage id={`duties.column.${column}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {deletions.data.map((deletion) => (
              <Row
                key={deletion.id}
                deletion={deletion}
                onTake={(to) => proof.mutate({ id: deletion.id, to })}
                isBusy={proof.isPending}
              />
            ))}
          </tbody>
        </table>
      )}
      {proof.isError && <ErrorNotice error={proof.error} />}
      <OlderBackups />
    </section>
  )
}

type RowProps = { deletion: DeletionRecord; onTake: (to: 'printer' | 'pdf') => void; isBusy: boolean }

function Row({ deletion: { at, mark, reason, counts, keptSessions }, onTake, isBusy }: RowProps) {
  const intl = useIntl()
  const parts = [
    ...counts.map(({ kind, count }) => intl.formatMessage({ id: `duties.kind.${kind}` }, { count })),
    ...(keptSessions > 0 ? [intl.formatMessage({ id: 'duties.deletions.kept' }, { count: keptSessions })] : []),
  ]
  return (
    <tr>
      <th scope="row" className={styles.mark}>
        {mark}
      </th>
      <td className={styles.when}>
        {intl.formatDate(at, { day: 'numeric', month: 'long', year: 'numeric' })}
        <small>
          <FormattedMessage id={`duties.reason.${reason}`} />
        </small>
      </td>
      <td>{parts.join(', ')}</td>
      <td>
        <Ways mark={mark} onTake={onTake} isBusy={isBusy} />
      </td>
    </tr>
  )
}

function Ways({ mark, onTake, isBusy }: Omit<RowProps, 'deletion'> & { mark: string }) {
  const intl = useIntl()
  return (
    <div className={styles.ways}>
      <Button size="sm" variant="quiet" isDisabled={isBusy} onPress={() => onTake('pdf')}>
        <span aria-hidden>
          <FormattedMessage id="duties.proof.pdf" />
        </span>
        <span className="sr">
          <FormattedMessage id="duties.proof.of" values={{ mark }} />
        </span>
      </Button>
      <Button
        size="icon"
        variant="quiet"
        isDisabled={isBusy}
        label={intl.formatMessage({ id: 'duties.proof.print.of' }, { mark })}
        onPress={() => onTake('printer')}
      >
        <Printer size={16} strokeWidth={1.75} aria-hidden />
      </Button>
    </div>
  )
}
