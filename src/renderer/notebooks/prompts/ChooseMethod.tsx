import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { foldName } from '@shared/domain/markdown-text'
import { api } from '../../api'
import { inLanguage } from '../../methods/record/words'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { TextField } from '../../ui/TextField'
import styles from './prompts.module.css'

type Props = { answered: ReadonlyMap<string, number>; onChoose: (id: string) => void }

/** Methods with questions; those answered before stand first. */
export function ChooseMethod({ answered, onChoose }: Props) {
  const intl = useIntl()
  const methods = useQuery(api.methods.list.queryOptions())
  const [typed, setTyped] = useState('')
  const looked = foldName(typed)
  const rows = (methods.data ?? [])
    .filter(({ moments }) => moments.length > 0)
    .map((method) => ({ ...method, title: inLanguage(intl, method.name), answers: answersTo(method.id, answered) }))
    .filter(({ title, about }) => foldName(`${title} ${inLanguage(intl, about)}`).includes(looked))
    .toSorted((a, b) => b.answers - a.answers || a.title.localeCompare(b.title, intl.locale))
  return (
    <div className={styles.chooser}>
      <TextField label={intl.formatMessage({ id: 'notebooks.prompts.search' })} value={typed} onChange={setTyped} />
      {methods.isError && <ErrorNotice error={methods.error} />}
      <ul className={styles.methods}>
        {rows.map(({ id, title, answers }) => (
          <li key={id}>
            <button type="button" className={styles.method} onClick={() => onChoose(id)}>
              <span>{title}</span>
              {answers > 0 && (
                <small>
                  <FormattedMessage id="notebooks.prompts.answers" values={{ count: answers }} />
                </small>
              )}
            </button>
          </li>
        ))}
      </ul>
      {methods.data && rows.length === 0 && (
        <p className={styles.hint}>
          <FormattedMessage id="notebooks.prompts.none" />
        </p>
      )}
    </div>
  )
}

/** The id of a question begins with that of its method: `two-goals-3`. */
function answersTo(method: string, answered: ReadonlyMap<string, number>): number {
  return [...answered].reduce((sum, [prompt, count]) => (prompt.replace(/-\d+$/, '') === method ? sum + count : sum), 0)
}
