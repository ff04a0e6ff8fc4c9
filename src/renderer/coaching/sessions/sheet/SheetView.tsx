import { FormattedMessage, useIntl } from 'react-intl'
import type { SessionSheet } from '@shared/contract/coaching/session-papers'
import { dayAndClock } from '../../../ui/when'
import { figureIn } from '../times'

/** A session as it lies on the table, on paper and on the page before. */
export function SheetView({ sheet }: { sheet: SessionSheet }) {
  const intl = useIntl()
  const { client, no, startAt, minutes, place, purpose, agenda, openSteps, scales, questions } = sheet
  const facts = [
    no === null ? '' : intl.formatMessage({ id: 'sessions.no' }, { no }),
    startAt ? dayAndClock(intl, new Date(startAt).getTime()) : '',
    minutes === null ? '' : intl.formatMessage({ id: 'sessions.minutes' }, { minutes }),
    place,
  ]
  const word = (id: string) => <FormattedMessage id={`sessions.${id}`} />
  return (
    <article>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <h2>{client}</h2>
      {purpose && <p data-text>{purpose}</p>}
      {agenda.length > 0 && (
        <section>
          <h3>{word('agenda.title')}</h3>
          <ul data-agenda>
            {agenda.map((line, at) => (
              <li key={at}>
                <span>
                  {line.minutes !== null && intl.formatMessage({ id: 'sessions.minutes' }, { minutes: line.minutes })}
                </span>
                {line.text}
              </li>
            ))}
          </ul>
        </section>
      )}
      {openSteps.length > 0 && (
        <section>
          <h3>{word('steps')}</h3>
          <ul>
            {openSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </section>
      )}
      {scales.length > 0 && (
        <section>
          <h3>{word('scales')}</h3>
          <ul>
            {scales.map(({ title, value, goodEnough }) => (
              <li key={title}>
                {title}: {figureIn(intl, value)}
                {goodEnough !== null &&
                  ` (${intl.formatMessage({ id: 'sessions.scales.enough' }, { value: figureIn(intl, goodEnough) })})`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {questions.map(({ part, texts }) => (
        <section key={part}>
          <h3>
            <FormattedMessage id={`sessions.part.${part}`} />
          </h3>
          <ul data-questions>
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
      {sheet.private && <PrivatePart {...sheet.private} />}
    </article>
  )
}

function PrivatePart({ hypotheses, preparation }: NonNullable<SessionSheet['private']>) {
  if (!hypotheses && !preparation) return null
  return (
    <section>
      <h3>
        <FormattedMessage id="sessions.own" />
      </h3>
      {preparation && <p data-text>{preparation}</p>}
      {hypotheses && <p data-text>{hypotheses}</p>}
    </section>
  )
}
