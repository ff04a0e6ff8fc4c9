import { useEffect } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { RecordJob } from '@shared/contract/transfer'
import { dayAndClock } from '../ui/when'
import './print.css'

/** One record of a method: what it is, then every field under its name. */
export function RecordSheets({ job, onShown }: { job: RecordJob; onShown: () => void }) {
  const intl = useIntl()
  const { record, language } = job
  useEffect(onShown, [onShown])
  const isAbout = record.title !== record.type
  return (
    <main>
      <article lang={language}>
        <p className="when">
          {dayAndClock(intl, record.at, record.zone)} · {record.method}
          {isAbout && `, ${record.type}`}
        </p>
        <h2 className="title">{record.title}</h2>
        {(record.state !== '' || record.draft) && (
          <ul className="chips">
            {record.draft && (
              <li>
                <FormattedMessage id="print.draft" />
              </li>
            )}
            {record.state !== '' && <li>{record.state}</li>}
          </ul>
        )}
        {record.sections.map(({ label, lines, list }) => (
          <section key={label} className="field">
            <h3>{label}</h3>
            {list ? (
              <ul>
                {lines.map((line, at) => (
                  <li key={at}>{line}</li>
                ))}
              </ul>
            ) : (
              lines.map((line, at) => <p key={at}>{line}</p>)
            )}
          </section>
        ))}
        <p className="credit">{record.credit}</p>
      </article>
    </main>
  )
}
