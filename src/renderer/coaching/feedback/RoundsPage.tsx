import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl'
import type { RoundRow } from '@shared/contract/coaching/feedback'
import { api, client } from '../../api'
import sheet from '../../mentoring/sheet.module.css'
import { Back } from '../../methods/Back'
import { useRecordType } from '../../methods/record/use-record'
import { textOf } from '../../methods/record/values'
import { useWords } from '../../methods/record/words'
import { useArrival } from '../../methods/use-arrival'
import { localZone } from '../../methods/use-record-actions'
import { useGo } from '../../shell/go'
import { useTitle } from '../../shell/title'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Link } from '../../ui/Link'
import styles from './feedback.module.css'

const kind = 'feedback-360.round'

/** Rounds of a client, or all of them; a fresh one begins here. */
export function RoundsPage({ engagement }: { engagement: string | null }) {
  const intl = useIntl()
  const go = useGo()
  const heading = useArrival()
  const queries = useQueryClient()
  const rounds = useQuery({ ...api.coaching.feedback.list.queryOptions({ input: { engagement } }), refetchOnMount: 'always' }) // oxfmt-ignore
  useTitle([intl.formatMessage({ id: 'shell.rail.coaching' }), intl.formatMessage({ id: 'feedback.rounds' })])
  const start = useMutation({
    mutationFn: async () => {
      const person = engagement && textOf((await client.methods.records.get({ id: engagement })).record.data['client'])
      const values = person ? { subject: 'someone', person } : {}
      return client.methods.records.start({ kind, at: Date.now(), zone: localZone(), values, sourceId: engagement })
    },
    onSuccess: ({ record }) => {
      void queries.invalidateQueries({ queryKey: api.methods.key() })
      go.coaching({ page: 'feedback', record: record.id })
    },
  })
  const error = rounds.error ?? start.error
  return (
    <div className={sheet.scroll}>
      <div className={styles.list}>
        {engagement && (
          <Back onPress={() => go.coaching({ engagement })}>
            <FormattedMessage id="feedback.back.client" />
          </Back>
        )}
        <header className={styles.head}>
          <div>
            <h1 ref={heading} tabIndex={-1}>
              <FormattedMessage id="feedback.rounds" />
            </h1>
            <p className={sheet.lede}>
              <FormattedMessage id="feedback.rounds.text" />
            </p>
          </div>
          <Button variant="primary" isDisabled={start.isPending} onPress={() => start.mutate()}>
            <FormattedMessage id="feedback.begin" />
          </Button>
        </header>
        {error && <ErrorNotice error={error} />}
        {rounds.data?.length === 0 && (
          <p className={styles.none}>
            <FormattedMessage id="feedback.rounds.none" />
          </p>
        )}
        {rounds.data && rounds.data.length > 0 && <RoundsTable rows={rounds.data} />}
      </div>
    </div>
  )
}

function RoundsTable({ rows }: { rows: readonly RoundRow[] }) {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const states = useRecordType(kind)?.type.states ?? []
  return (
    <table className={sheet.table}>
      <caption className="sr">
        <FormattedMessage id="feedback.rounds" />
      </caption>
      <thead>
        <tr>
          {['theme', 'about', 'state', 'answers', 'closes'].map((column) => (
            <th key={column} scope="col">
              <FormattedMessage id={`feedback.column.${column}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.rows}>
        {rows.map(({ id, theme, person, state, asked, answered, closesOn }) => {
          const name = states.find((it) => it.id === state)?.name
          return (
            <tr key={id}>
              <th scope="row">
                <Link onPress={() => go.coaching({ page: 'feedback', record: id })}>
                  {theme || intl.formatMessage({ id: 'feedback.untitled' })}
                </Link>
              </th>
              <td>{person ?? intl.formatMessage({ id: 'feedback.me' })}</td>
              <td>{name && words(name)}</td>
              <td>
                <FormattedMessage id="feedback.answeredOf" values={{ answered, asked }} />
              </td>
              <td>{closesOn && <FormattedDate value={`${closesOn}T12:00`} day="numeric" month="short" />}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
