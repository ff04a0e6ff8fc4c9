import type Database from 'better-sqlite3'
import type { CountedKind } from '@shared/contract/coaching/duties'
import type { Language } from '@shared/contract/base'
import { dayIn } from '../../methods/in-words'
import { findType } from '../../methods/library'
import type { EntryLine } from '../../store/belongings'
import type { StoredRecord } from '../../store/records'
import { engagementKind, hoursKind, sessionKind } from './belongings'

const kinds: Record<string, CountedKind> = {
  [engagementKind]: 'engagement',
  [sessionKind]: 'session',
  [hoursKind]: 'hours',
  'coaching-phase.agreement': 'agreement',
  'critical-friend.contract': 'agreement',
  'question-balance.question': 'question',
  'question-balance.mood': 'measurement',
  'scaling-questions.scale': 'measurement',
  'scaling-questions.measurement': 'measurement',
  'smartie-actions.action': 'action',
  'follow-up.follow-up': 'followUp',
}

export const countedAs = (record: StoredRecord): CountedKind => kinds[record.kind] ?? 'model'

/** A record as a line of a list. */
export function lineOf(db: Database.Database, record: StoredRecord, language: Language) {
  const about = typeName(db, record.kind, language)
  return {
    title: record.title || about,
    about: record.title ? about : '',
    day: dayIn(record.day, language),
    inTrash: record.deletedAt !== null,
  }
}

export function typeName(db: Database.Database, kind: string, language: Language): string {
  try {
    return findType(db, kind).type.name[language]
  } catch {
    return kind
  }
}

export const lineOfEntry = ({ title, excerpt, day, notebook, deletedAt }: EntryLine, language: Language) => ({
  title: title || excerpt,
  about: notebook,
  day: dayIn(day, language),
  inTrash: deletedAt !== null,
})
