import { useQuery } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import type { OpenRecord, RecordRow } from '@shared/contract/methods'
import type { Field } from '@shared/domain/method/fields'
import { api } from '../../api'
import { useGo } from '../../shell/go'
import { Link } from '../../ui/Link'
import { Drawings, isWide } from '../drawing/Drawings'
import type { RecordKeeper } from './record-keeper'
import styles from './sheet.module.css'
import type { KnownType } from './use-record'
import { useWords } from './words'

/** Beside a record: its questions, where it comes from and what came of it. */
export function RecordSide({ now, known, keeper }: { now: OpenRecord; known: KnownType; keeper: RecordKeeper }) {
  const intl = useIntl()
  const words = useWords()
  const { method } = known
  // what one of its records asks in a field is asked there
  const inFields = new Set(method.records.flatMap(({ fields }) => fields.flatMap(promptsOf)))
  const prompts = method.prompts.filter(({ id }) => !inFields.has(id))
  const source = useQuery({
    ...api.methods.records.get.queryOptions({ input: { id: now.record.sourceId ?? '' } }),
    enabled: now.record.sourceId !== null,
  })
  const linked = source.data && source.data.record.deletedAt === null ? source.data.record : null
  const drawings = (known.type.drawings ?? []).filter((it) => !isWide(it))
  if (prompts.length === 0 && !linked && now.made.length === 0 && drawings.length === 0) return null
  return (
    <aside className={styles.side} aria-label={intl.formatMessage({ id: 'methods.record.side' })}>
      {drawings.length > 0 && (
        <div className={styles.drawn}>
          <Drawings keeper={keeper} known={known} drawings={drawings} />
        </div>
      )}
      {linked && (
        <section>
          <h2>
            <FormattedMessage id="methods.record.source" />
          </h2>
          <ul>
            <RecordLink row={linked} />
          </ul>
        </section>
      )}
      {now.made.length > 0 && (
        <section>
          <h2>
            <FormattedMessage id="methods.record.made" />
          </h2>
          <ul>
            {now.made.map((row) => (
              <RecordLink key={row.id} row={row} />
            ))}
          </ul>
        </section>
      )}
      {prompts.length > 0 && (
        <section>
          <h2>
            <FormattedMessage id="methods.questions" />
          </h2>
          <ul className={styles.asked}>
            {prompts.map((prompt) => (
              <li key={prompt.id}>{words(prompt)}</li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}

const promptsOf = (field: Field): (string | undefined)[] => [
  field.prompt,
  ...('fields' in field ? field.fields.map(({ prompt }) => prompt) : []),
]

function RecordLink({ row }: { row: Pick<RecordRow, 'id' | 'kind' | 'title' | 'day' | 'status'> }) {
  const intl = useIntl()
  const words = useWords()
  const go = useGo()
  const [methodId = '', typeId] = row.kind.split('.')
  const found = useQuery({ ...api.methods.get.queryOptions({ input: { id: methodId } }), staleTime: 60_000 })
  const type = found.data?.method.records.find(({ id }) => id === typeId)
  const typeName = type ? words(type.name) : ''
  return (
    <li>
      <Link onPress={() => go.form(row.kind, row.id)}>{row.title || typeName}</Link>
      <span>
        {[
          row.title ? typeName : '',
          intl.formatDate(new Date(`${row.day}T12:00`), { day: 'numeric', month: 'short', year: 'numeric' }),
          row.status === 'draft' ? intl.formatMessage({ id: 'methods.record.draft' }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  )
}
