import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import { addKeptHours, type KeptHours } from '../../store/deletions'
import { findRecordsAnywhere } from '../../store/belongings'
import type { StoredRecord } from '../../store/records'
import { dataIn, engagementKind, hoursKind, sessionKind } from './belongings'

/** Sessions that took place; one that was called off or moved has no hours. */
const held = new Set(['held', 'reviewed'])

const numberIn = (value: unknown) => (typeof value === 'number' && value > 0 ? value : null)
const textIn = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

/** What the log may keep of a record once nobody is named any more: its year and minutes, and how it was. Null: no hours. */
export function hoursIn(db: Database.Database, record: StoredRecord): Omit<KeptHours, 'id' | 'deletionId'> | null {
  const isSession = record.kind === sessionKind
  if (record.deletedAt !== null || !(isSession ? held.has(record.state ?? '') : record.kind === hoursKind)) return null
  const data = dataIn(db, record)
  const minutes = isSession ? (numberIn(data['heldMin']) ?? numberIn(data['durationMin'])) : numberIn(data['minutes'])
  if (minutes === null) return null
  const id = textIn(data['engagement'])
  const [engagement] = id === null ? [] : findRecordsAnywhere(db, [id])
  const agreed = engagement?.kind === engagementKind ? dataIn(db, engagement) : {}
  const day = textIn(data[isSession ? 'startAt' : 'date']) ?? record.day
  return {
    year: Number(day.slice(0, 4)),
    minutes,
    kind: `${isSession ? 'session' : 'hours'}.${textIn(data['kind']) ?? 'other'}`,
    paid: isSession ? (textIn(data['paid']) ?? textIn(agreed['paid'])) : null,
    form: textIn(data['form']) ?? textIn(agreed['form']),
    groupSize: numberIn(data['groupSize']) ?? (isSession ? numberIn(agreed['groupSize']) : null),
    setting: isSession ? textIn(data['setting']) : null,
  }
}

/** Run inside a save, before the record goes. */
export function keepHours(db: Database.Database, record: StoredRecord, deletionId: string): void {
  const hours = hoursIn(db, record)
  if (hours) addKeptHours(db, { id: randomUUID(), deletionId, ...hours })
}
