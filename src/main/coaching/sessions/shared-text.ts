import type { Language } from '@shared/contract/base'
import type { SharedSummary } from '@shared/contract/coaching/session-papers'
import { findType } from '../../methods/library'
import { momentIn } from '../../mentoring/papers/words'
import { openVault } from '../../vault/session'
import en from './messages.en.json'
import nl from './messages.nl.json'
import { sessionKind } from './list-sessions'

const catalogues = { en, nl }
export const wordsIn = (language: Language) => catalogues[language]

/** A shared summary as plain text: who and when, the words, then actions and agreements one a line. */
export function sharedText(shared: SharedSummary, language: Language): string {
  const words = wordsIn(language)
  const { client, sponsor, no, startAt, text, actions, agreements } = shared
  const head = [
    [client, sponsor].filter(Boolean).join(', '),
    [no === null ? '' : words.session.replace('{no}', String(no)), kindIn(shared.kind, language)].filter(Boolean).join(', '), // oxfmt-ignore
    startAt === null ? '' : momentIn(language, startAt),
  ]
  const list = (title: string, lines: string[]) =>
    lines.length > 0 ? [title, ...lines.map((line) => `- ${line}`)] : []
  const parts = [
    head,
    [text],
    list(
      words.actions,
      actions.map((it) =>
        it.dueDate ? `${it.text} (${words.before.replace('{day}', dayIn(language, it.dueDate))})` : it.text,
      ),
    ),
    list(words.agreements, agreements),
  ]
  return `${parts
    .map((lines) => lines.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n')}\n`
}

const dayIn = (language: Language, day: string) =>
  new Date(`${day}T12:00Z`).toLocaleDateString(language === 'nl' ? 'nl-NL' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }) // oxfmt-ignore

/** Kind of a session in words; empty when it has none. */
function kindIn(kind: string, language: Language): string {
  const field = findType(openVault().db, sessionKind).type.fields.find(({ key }) => key === 'kind')
  return (field?.type === 'choice' && field.options.find(({ key }) => key === kind)?.[language]) || ''
}
