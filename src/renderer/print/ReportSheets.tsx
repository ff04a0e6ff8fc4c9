import { useCallback, useEffect } from 'react'
import type { ReportJob } from '@shared/contract/coaching/duties'
import { Markdown } from '../ui/Markdown'
import { PrintedFile } from './PrintedFile'
import './print.css'

const none: readonly [] = []

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
      {report.parts.map((part, at) => (
        <Part key={at} part={part} />
      ))}
    </main>
  )
}

function Part({ part }: { part: ReportJob['report']['parts'][number] }) {
  const { title, about, text, sections, files = none } = part
  const attachment = useCallback(
    (id: string) => {
      const file = files.find((it) => it.id === id)
      return file ? <PrintedFile file={file} note={file.note} /> : null
    },
    [files],
  )
  const loose = files.filter(({ id }) => !text.includes(`attachment:${id}`))
  return (
    <article>
      {about && <p className="when">{about}</p>}
      {title && <h2 className="title">{title}</h2>}
      {(text || loose.length > 0) && (
        <div className="text">
          <Markdown text={text} attachment={attachment} />
          {loose.map((file) => (
            <PrintedFile key={file.id} file={file} note={file.note} />
          ))}
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
  )
}
