import { useEffect } from 'react'
import type { ReportJob } from '@shared/contract/coaching/duties'
import { Markdown } from '../ui/Markdown'
import './print.css'

/** Everything about a person, or the proof of a deletion: a title, what to know of the file, then part after part. */
export function ReportSheets({ job: { language, report }, onShown }: { job: ReportJob; onShown: () => void }) {
  useEffect(onShown, [onShown])
  return (
    <main lang={language}>
      <header className="cover">
        <h1>{report.title}</h1>
        {report.lead.map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </header>
      {report.parts.map(({ title, about, text, sections }, at) => (
        <article key={at}>
          {about && <p className="when">{about}</p>}
          {title && <h2 className="title">{title}</h2>}
          {text && (
            <div className="text">
              <Markdown text={text} />
            </div>
          )}
          {sections.map(({ label, lines, list }) => (
            <section key={label} className="field">
              <h3>{label}</h3>
              {list ? (
                <ul>
                  {lines.map((line, no) => (
                    <li key={no}>{line}</li>
                  ))}
                </ul>
              ) : (
                lines.map((line, no) => <p key={no}>{line}</p>)
              )}
            </section>
          ))}
        </article>
      ))}
    </main>
  )
}
