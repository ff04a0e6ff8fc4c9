import { isDeepStrictEqual } from 'node:util'
import type Database from 'better-sqlite3'
import type { OpenRecord, RecordSection, RecordVersion } from '@shared/contract/methods'
import type { Language } from '@shared/contract/base'
import type { RecordData } from '@shared/domain/method/record'
import { BospadError } from '@shared/errors'
import { sessionPause, staleVersions } from '../notebooks/versions'
import {
  addRecordVersion,
  listRecordVersions,
  readRecordVersion,
  removeRecordVersions,
  type StoredRecordVersion,
} from '../store/record-versions'
import { readStoredRecord, setKeptByHand, unfinishedOf, type StoredRecord } from '../store/records'
import { openVault, save } from '../vault/session'
import { carriedOf, dataOf, earlierValues, shownData } from './earlier'
import { inWords } from './in-words'
import { findType, type KnownType } from './library'
import { momentOf } from './moment'
import { openStored, unfinishedFindings } from './open-record'
import { isFilled } from './run-logic'
import { writeRecord } from './write-record'

/**
 * Leaves what stands on a record's page behind as a version before other values take its place: once for each writing
 * session, before a large deletion, and whenever it stood there as the user kept it. Run inside a save.
 * @returns whether `next` differs from what stands there
 */
export function leaveVersion(
  db: Database.Database,
  known: KnownType,
  record: StoredRecord,
  next: RecordData,
  now: number,
): boolean {
  const [before, after] = [typedIn(known, shownData(known, record)), typedIn(known, next)]
  if (isDeepStrictEqual(before, after)) return false
  const reason = record.keptByHand === 1 ? 'kept' : 'session'
  const ends = now - record.updatedAt > sessionPause || isLargeDeletion(before, after)
  if (isFilled(before) && (reason === 'kept' || ends)) {
    addRecordVersion(db, record.n, standing(record, record.updatedAt, reason))
    removeRecordVersions(db, staleVersions(listRecordVersions(db, record.n), now))
  }
  return true
}

/** Without what is empty and what is computed. */
function typedIn({ type }: KnownType, data: RecordData): RecordData {
  const derived = new Set(type.fields.filter(({ derive }) => derive !== undefined).map(({ key }) => key))
  return Object.fromEntries(
    Object.entries(data).filter(([key, value]) => value !== null && value !== undefined && !derived.has(key)),
  )
}

/** More than 200 characters and half of it at once. */
function isLargeDeletion(before: RecordData, after: RecordData): boolean {
  const length = JSON.stringify(before).length
  const deleted = length - JSON.stringify(after).length
  return deleted > 200 && deleted > length / 2
}

function standing(record: StoredRecord, at: number, reason: RecordVersion['reason']): Omit<StoredRecordVersion, 'id'> {
  const typed = unfinishedOf(record)
  const { version, title, data } = record
  return { at, reason, version, title, data: typed ? JSON.stringify(typed.data) : data }
}

const counted = 'counted'

/** Newest first. @throws BospadError NOT_FOUND */
export function listVersionsOf(id: string): RecordVersion[] {
  const { db } = openVault()
  const record = readStoredRecord(db, id)
  const typed = unfinishedOf(record)
  const versions = listRecordVersions(db, record.n)
  return typed ? [{ id: counted, at: typed.since, title: record.title, reason: counted }, ...versions] : versions
}

function readVersion(db: Database.Database, record: StoredRecord, versionId: string): StoredRecordVersion {
  const typed = unfinishedOf(record)
  if (versionId !== counted) return readRecordVersion(db, record.n, versionId)
  if (!typed) throw new BospadError('NOT_FOUND')
  return { id: counted, ...standing({ ...record, unfinished: null }, typed.since, counted) }
}

/** A version in words, and what stands on the page now in the same words. @throws BospadError NOT_FOUND */
export function readVersionOf(
  id: string,
  versionId: string,
  language: Language,
): RecordVersion & { sections: RecordSection[]; now: RecordSection[] } {
  const { db } = openVault()
  const record = readStoredRecord(db, id)
  const known = findType(db, record.kind)
  const { data, version, ...row } = readVersion(db, record, versionId)
  const words = (held: RecordData, holder: Pick<StoredRecord, 'data' | 'version'>) => [
    ...inWords(db, known.type.fields, held, language, true),
    ...earlierValues(db, known, holder).flatMap(({ field, value }) =>
      inWords(db, [field], { [field.key]: value }, language, true),
    ),
  ]
  const holder = { data, version }
  return { ...row, sections: words(dataOf(known, holder), holder), now: words(shownData(known, record), record) }
}

/**
 * Puts the values of a version on the page; those that stood there become a version themselves. A kept record stays kept,
 * also when the version cannot be kept. @throws BospadError NOT_FOUND and as `save`
 */
export function restoreVersionOf(id: string, versionId: string, now = Date.now()): OpenRecord {
  return save((db) => {
    const record = readStoredRecord(db, id)
    if (record.deletedAt !== null) throw new BospadError('NOT_FOUND')
    const known = findType(db, record.kind)
    const version = readVersion(db, record, versionId)
    const moment = momentOf(now, record.zone)
    addRecordVersion(db, record.n, standing(record, now, 'restore'))
    const carried = carriedOf(known, version)
    writeRecord(db, { record, data: dataOf(known, version), state: null, keep: false, moment, carried }, now)
    setKeptByHand(db, record.n, false)
    const stored = readStoredRecord(db, id)
    return openStored(db, stored, moment, unfinishedFindings(db, known, stored, moment))
  })
}
