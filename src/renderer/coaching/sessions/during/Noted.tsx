import { FormattedMessage, useIntl } from 'react-intl'
import { figureIn } from '../times'
import { useSession } from '../use-session'
import styles from './during.module.css'

/** What was noted so far in this session, in short. */
export function Noted() {
  const intl = useIntl()
  const { id, facts } = useSession()
  const figures = facts.scales.flatMap(
    ({ title, figures: all }) =>
    all.filter(({ session }) => session === id).map((it) => ({ id: it.id, what: 'scale', text: `${title}: ${figureIn(intl, it.value)}`, draft: it.draft })), // oxfmt-ignore
  )
  const lines = [
    ...facts.openings.map((it) => ({
      id: it.id,
      what: kinds[it.kind ?? ''] ?? 'opening',
      text: it.text,
      draft: it.draft,
    })),
    ...figures,
    ...facts.actions.map((it) => ({ id: it.id, what: 'action', text: it.text, draft: it.draft })),
  ].filter(({ text }) => text !== '')
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="during-noted">
      <h2 id="during-noted">
        <FormattedMessage id="sessions.during.sofar" />
      </h2>
      <ul className={styles.noted}>
        {lines.map((line) => (
          <li key={line.id}>
            <small>
              <FormattedMessage id={`sessions.jot.${line.what}`} />
              {line.draft && ` · ${intl.formatMessage({ id: 'sessions.state.draft' }).toLocaleLowerCase(intl.locale)}`}
            </small>
            {line.text}
          </li>
        ))}
      </ul>
    </section>
  )
}

const kinds: Record<string, string> = { exception: 'exception', 'competence-resource': 'strength' }
