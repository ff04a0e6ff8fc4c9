import { Check } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { sessionParts } from '@shared/contract/coaching/sessions'
import { useSession } from '../use-session'
import { useWriting } from '../write'
import styles from './during.module.css'

/** The questions in large letters, part by part; a tick says that one was asked. */
export function AskedQuestions() {
  const intl = useIntl()
  const { facts } = useSession()
  const { change } = useWriting()
  const parts = sessionParts.filter((part) => facts.questions.some((it) => it.part === part))
  if (parts.length === 0)
    return (
      <p className={styles.hint}>
        <FormattedMessage id="sessions.during.noQuestions" />
      </p>
    )
  return parts.map((part) => (
    <section key={part} aria-labelledby={`during-${part}`}>
      <h2 id={`during-${part}`}>
        <FormattedMessage id={`sessions.part.${part}`} />
      </h2>
      <ul className={styles.questions}>
        {facts.questions
          .filter((it) => it.part === part)
          .map(({ id, text, asked }) => (
            <li key={id} data-asked={asked || undefined}>
              <button
                type="button"
                className={styles.tick}
                aria-pressed={asked}
                aria-label={intl.formatMessage({ id: 'sessions.during.asked' }, { question: text })}
                onClick={() => void change(id, { asked: !asked })}
              >
                {asked && <Check size={15} strokeWidth={2.5} aria-hidden />}
              </button>
              <span>{text}</span>
            </li>
          ))}
      </ul>
    </section>
  ))
}
