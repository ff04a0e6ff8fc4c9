import { FormattedMessage, useIntl } from 'react-intl'
import { questionFocuses, type SessionQuestion } from '@shared/contract/coaching/sessions'
import styles from './mix.module.css'

/** How many questions look at the problem, at a solution, at neither: a bar, and the same in words. */
export function Mix({ questions }: { questions: readonly Pick<SessionQuestion, 'focus'>[] }) {
  const intl = useIntl()
  const counts = questionFocuses.map((focus) => ({
    focus,
    count: questions.filter((it) => (it.focus ?? 'neutral') === focus).length,
  }))
  const words = counts.map(({ focus, count }) => intl.formatMessage({ id: `sessions.mix.${focus}` }, { count }))
  return (
    <div className={styles.mix}>
      <span className={styles.label}>
        <FormattedMessage id="sessions.mix" />
      </span>
      {questions.length > 0 && (
        <span className={styles.bar} aria-hidden>
          {counts.map(
            ({ focus, count }) => count > 0 && <span key={focus} data-focus={focus} style={{ flexGrow: count }} />,
          )}
        </span>
      )}
      <span data-testid="mix">
        {questions.length === 0 ? <FormattedMessage id="sessions.mix.none" /> : words.join(' · ')}
      </span>
    </div>
  )
}
