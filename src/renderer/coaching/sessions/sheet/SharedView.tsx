import { FormattedMessage, useIntl } from 'react-intl'
import type { SharedSummary } from '@shared/contract/coaching/session-papers'
import { dayAndClock } from '../../../ui/when'

/** What is shared of a session, as it stands on paper and in the window before. */
export function SharedView({ shared }: { shared: SharedSummary }) {
  const intl = useIntl()
  const { client, sponsor, no, startAt, text, actions, agreements } = shared
  const day = (key: string) => intl.formatDate(`${key}T12:00`, { day: 'numeric', month: 'long', year: 'numeric' })
  return (
    <article>
      <p>
        {[
          no === null ? '' : intl.formatMessage({ id: 'sessions.no' }, { no }),
          startAt ? dayAndClock(intl, new Date(startAt).getTime()) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <h2>{[client, sponsor].filter(Boolean).join(', ')}</h2>
      {text && <p data-text>{text}</p>}
      {actions.length > 0 && (
        <section>
          <h3>
            <FormattedMessage id="sessions.paper.actions" />
          </h3>
          <ul>
            {actions.map(({ text: action, dueDate }) => (
              <li key={action}>
                {action}
                {dueDate && ` (${intl.formatMessage({ id: 'sessions.due' }, { day: day(dueDate) })})`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {agreements.length > 0 && (
        <section>
          <h3>
            <FormattedMessage id="sessions.agreements" />
          </h3>
          <ul>
            {agreements.map((agreement) => (
              <li key={agreement}>{agreement}</li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}
