import { useQuery } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../../api'
import { useGo } from '../../shell/go'
import { ErrorNotice } from '../../ui/ErrorNotice'
import styles from './prompts.module.css'

/** What was written under this question in other entries, newest first; each opens its entry. */
export function EarlierAnswers({ prompt, entryId }: { prompt: string; entryId: string }) {
  const intl = useIntl()
  const go = useGo()
  const found = useQuery(api.methods.prompts.answers.queryOptions({ input: { prompt }, staleTime: 0 }))
  const others = found.data?.filter((answer) => answer.entryId !== entryId)
  if (found.isError) return <ErrorNotice error={found.error} />
  if (others?.length === 0)
    return (
      <p className={styles.hint}>
        <FormattedMessage id="notebooks.prompts.earlier.none" />
      </p>
    )
  return (
    <ul className={styles.answers}>
      {others?.map((answer) => (
        <li key={`${answer.entryId} ${answer.text}`}>
          <button type="button" className={styles.answer} onClick={() => go.entry(answer.entryId)}>
            <small>{intl.formatDate(`${answer.day}T12:00`, { day: 'numeric', month: 'long', year: 'numeric' })}</small>
            <span>{answer.text}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
