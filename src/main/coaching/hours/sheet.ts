import type Database from 'better-sqlite3'
import type { HoursLine } from '@shared/contract/coaching/hours'
import type { CsvCell } from '@shared/domain/csv'
import { readStoredPerson } from '../../store/people'
import type { Log } from './lines'
import type { WordId, Words } from './words'

/** A table for a file or for paper. */
export type Sheet = {
  columns: { id: WordId; name: string; kind: 'text' | 'number' | 'day' | 'time' }[]
  rows: CsvCell[][]
}

type Kinds = Partial<Record<WordId, Sheet['columns'][number]['kind']>>
/** `kinds` of those that are not text. */
export const columnsOf = (names: readonly WordId[], kinds: Kinds, say: Words): Sheet['columns'] =>
  names.map((id) => ({ id, name: say(id), kind: kinds[id] ?? 'text' }))

/** At most two decimals: a minute is 0.02 hours. */
export const inHours = (minutes: number) => Math.round((minutes / 60) * 100) / 100

export type Who = { name: string; contact: string }

/**
 * Says under which name the client of a line goes: the real one and the contact only when they are asked for and the
 * line's own engagement holds the consent, else the pseudonym.
 */
export function namesFor(db: Database.Database, { engagements, names }: Log, named: boolean): (line: HoursLine) => Who {
  const known = new Map<string, Who>()
  return ({ client, engagement }) => {
    const pseudonym = { name: (client && names.get(client)) ?? '', contact: '' }
    const of = engagement ? engagements.get(engagement) : undefined
    if (!named || !of?.consent || !of.person || !names.has(of.client)) return pseudonym
    const who = known.get(of.person) ?? realNameOf(db, of.person, pseudonym.name)
    known.set(of.person, who)
    return who
  }
}

function realNameOf(db: Database.Database, person: string, pseudonym: string): Who {
  const { realName, contact } = readStoredPerson(db, person)
  return { name: realName || pseudonym, contact: contact.trim().replace(/\s*\n\s*/g, ', ') }
}

const notes = {
  'note.payment': ({ paymentFrom }) => paymentFrom === 'engagement',
  'note.form': ({ formFrom }) => formFrom === 'engagement',
  'note.planned': ({ minutesFrom }) => minutesFrom === 'planned',
  'note.noMinutes': ({ counts, minutesFrom }) => counts && minutesFrom === null,
} as const satisfies Partial<Record<WordId, (line: HoursLine) => boolean>>

/** What numbers rest on where a session did not say it itself. */
export function notesOn(lines: readonly HoursLine[], say: Words): string {
  const found = (Object.keys(notes) as (keyof typeof notes)[]).flatMap((id) => {
    const count = lines.filter(notes[id]).length
    if (count === 0) return []
    return count === lines.length ? say(id) : say('note.someOf', { what: say(id), count, of: lines.length })
  })
  return found.join('; ')
}
