import { useCallback, useEffect } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { EntriesJob } from '@shared/contract/transfer'
import { useLanguage } from '../i18n'
import { Markdown } from '../ui/Markdown'
import { dayAndClock } from '../ui/when'
import { PrintedFile } from './PrintedFile'
import './print.css'

type Printed = EntriesJob['entries'][number]

export function Sheets({ job, onShown }: { job: EntriesJob; onShown: () => void }) {
  useEffect(onShown, [onShown])
  return (
    <main>
      {job.cover && job.notebook && (
        <header className="cover">
          <h1>{job.notebook}</h1>
          <p>
            <FormattedMessage id="print.entries" values={{ count: job.entries.length }} />
          </p>
        </header>
      )}
      {job.entries.map((entry) => (
        <Sheet key={entry.id} entry={entry} naming={job.notebook === ''} />
      ))}
    </main>
  )
}

function Sheet({ entry, naming }: { entry: Printed; naming: boolean }) {
  const intl = useIntl()
  const language = useLanguage()
  const attachment = useCallback(
    (id: string) => {
      const file = entry.attachments.find((it) => it.id === id)
      return file ? <PrintedFile file={file} /> : null
    },
    [entry],
  )
  const loose = entry.attachments.filter(({ id }) => !entry.body.includes(`attachment:${id}`))
  return (
    <article lang={language}>
      <p className="when">
        {dayAndClock(intl, entry.at, entry.zone)}
        {naming && ` · ${entry.notebook}`}
      </p>
      {entry.title && <h2 className="title">{entry.title}</h2>}
      <Chips entry={entry} />
      <div className="text">
        <Markdown text={entry.body} attachment={attachment} />
        {loose.map((file) => (
          <PrintedFile key={file.id} file={file} />
        ))}
      </div>
    </article>
  )
}

function Chips({ entry }: { entry: Printed }) {
  const language = useLanguage()
  const mood = entry.mood !== null && (
    <FormattedMessage id="print.mood" values={{ mood: entry.mood > 0 ? `+${entry.mood}` : entry.mood }} />
  )
  const chips = [
    ...entry.emotions.map((emotion) => emotion[language]),
    ...entry.people.map(({ pseudonym }) => `@${pseudonym}`),
    ...entry.tags.map((tag) => `#${tag}`),
  ]
  if (!mood && chips.length === 0) return null
  return (
    <ul className="chips">
      {mood && <li>{mood}</li>}
      {chips.map((chip) => (
        <li key={chip}>{chip}</li>
      ))}
    </ul>
  )
}
