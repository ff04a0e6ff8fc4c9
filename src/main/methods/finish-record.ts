import type Database from 'better-sqlite3'
import { linksOf, typedText, valuesOf, type RecordData } from '@shared/domain/method/record'
import { findMentions, foldName } from '@shared/domain/markdown-text'
import { findPeople } from '../store/people'
import {
  changeRecord,
  findStoredRecord,
  readStoredRecord,
  replaceSameDay,
  setRecordLinks,
  setRecordValues,
  setUnfinished,
  unfinishedOf,
  type StoredRecord,
} from '../store/records'
import { carriedOf, earlierText, earlierValues } from './earlier'
import type { KnownType } from './library'
import { settleRoom } from './room'
import { runLogic } from './run-logic'

/**
 * The row, its links and its values. `data` is what counts; words and links are those of the page, where
 * `target.unfinished` stands while there is something.
 */
export function finish(
  db: Database.Database,
  known: KnownType,
  target: StoredRecord,
  data: RecordData,
  scope: RecordData,
  now: number,
): void {
  const { type, method } = known
  const shown = unfinishedOf(target)?.data ?? data
  const text = [typedText(type, shown), earlierText(earlierValues(db, known, target))].filter(Boolean).join('\n')
  changeRecord(
    db,
    target.n,
    {
      version: method.version,
      status: target.status,
      state: target.state,
      title: titleOf(db, known, data),
      thread: target.thread,
      at: target.at,
      zone: target.zone,
      dueOn: target.status === 'kept' ? dueDay(known, target, scope) : null,
      data: { ...carriedOf(known, target), ...data },
      text,
    },
    now,
  )
  setUnfinished(db, target.n, target.unfinished)
  const [links, alsoHeld] = [linksOf(type, shown), linksOf(type, data)]
  const people = [...new Set([...links.people, ...alsoHeld.people])]
  const mentioned = findMentions(text).map(({ name }) => foldName(name))
  setRecordLinks(db, target.n, findPeople(db, people, mentioned), [...links.records, ...alsoHeld.records])
  const written = readStoredRecord(db, target.id)
  setRecordValues(db, written, target.status === 'kept' ? valuesOf(type, data) : [])
  settleRoom(db, known, written, shown, { ...shown, $: scope['$'] })
  if (target.status === 'kept' && type.oncePerDay) replaceSameDay(db, written)
}

/** First line, longest 120 characters. */
function titleOf(db: Database.Database, { type }: KnownType, data: RecordData): string {
  const field = type.fields.find(({ key }) => key === type.title)
  const value = field ? data[field.key] : undefined
  if (!field || typeof value !== 'string') return ''
  if (field.type === 'person') return findPeople(db, [value], [])[0]?.pseudonym ?? ''
  if (field.type === 'record') return findStoredRecord(db, value)?.title ?? ''
  if (field.type !== 'text') return ''
  return (value.trim().split('\n')[0] ?? '').slice(0, 120)
}

function dueDay({ type }: KnownType, record: StoredRecord, scope: RecordData): string | null {
  if (type.due === undefined || type.states?.find(({ id }) => id === record.state)?.closed) return null
  const day = runLogic(type.due, scope)
  return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(day) ? day : null
}
