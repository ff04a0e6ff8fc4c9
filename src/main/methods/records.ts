import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Finding, OpenRecord, RecordRow } from '@shared/contract/methods'
import { typedText, valuesOf, type RecordData } from '@shared/domain/method/record'
import type { Answer, RecordType } from '@shared/domain/method/format'
import { BospadError } from '@shared/errors'
import { learnTerms } from '../search/terms'
import {
  addRecord,
  findStoredRecord,
  readStoredRecord,
  setKeptByHand,
  setRecordValues,
  setSkipped,
  type StoredRecord,
} from '../store/records'
import { listRecords, type RecordFilter } from '../store/record-lists'
import { trashRecords, untrashRecord } from '../store/record-trash'
import { shownSide } from '../store/walls'
import { openVault, save } from '../vault/session'
import { contextOf, type Moment } from './context'
import { findingOf, rulesFor } from './findings'
import { dataOf, shownData } from './earlier'
import { derive, viewForm } from './form'
import { findingsOfRefusal, fitting, valuesFor } from './judge'
import { findType, type KnownType } from './library'
import { momentOf } from './moment'
import { findingsOn, openStored, toRow, unfinishedFindings } from './open-record'
import { leaveVersion } from './versions'
import { fixedRoom } from './room'
import { makeFrom, startValues, writeRecord } from './write-record'

export { toRow }

export type Start = {
  kind: string
  at: number
  zone: string
  values?: RecordData
  sourceId?: string | null
  repeat?: string | undefined
}

/** @throws BospadError NOT_FOUND and as `save` */
export function startRecord(input: Start, now = Date.now()): OpenRecord {
  return save((db) => {
    const known = findType(db, input.kind)
    const id = randomUUID()
    const { at, zone, sourceId = null } = input
    addRecord(db, { id, kind: input.kind, version: known.method.version, state: known.type.states?.[0]?.id ?? null, at, zone, entryN: null, sourceId, sourceRule: null, room: fixedRoom(known.type) }, now) // oxfmt-ignore
    const record = readStoredRecord(db, id)
    const moment = momentOf(now, zone)
    const repeated = input.repeat ? repeatable(known.type, dataOf(known, readStoredRecord(db, input.repeat))) : {}
    const data = { ...startValues(db, known, record, moment), ...fitting(known, repeated), ...input.values }
    writeRecord(db, { record, data, state: null, keep: false, moment }, now)
    return openStored(db, readStoredRecord(db, id), moment, [])
  })
}

/** What stays the same when something is done again: who, what about, choices; not what was found. */
function repeatable(type: RecordType, data: RecordData): RecordData {
  const stays = new Set(['text', 'person', 'people', 'record', 'choice', 'texts'])
  const keys = type.fields
    .filter((field) => stays.has(field.type) && (field.key === type.title || field.key === type.thread))
    .map(({ key }) => key)
  return Object.fromEntries(keys.map((key) => [key, data[key]]))
}

export type SaveInput = {
  id: string
  revision: number
  data: RecordData
  at: number
  zone: string
  state: string | null
  keep: boolean
}

/**
 * One durable save. @throws BospadError NOT_FOUND, STALE_SAVE (the page holds an older revision), BAD_INPUT (a value that
 * does not fit its field, or a state the type has not) and as `save`
 */
export function saveRecord(input: SaveInput, now = Date.now()): OpenRecord & { savedAt: number; refused: boolean } {
  const saved = save((db) => {
    const record = readStoredRecord(db, input.id)
    if (record.revision !== input.revision) throw new BospadError('STALE_SAVE')
    const known = findType(db, record.kind)
    if (input.state !== null && !known.type.states?.some(({ id }) => id === input.state))
      throw new BospadError('BAD_INPUT', { field: 'state' })
    const moment = momentOf(now, input.zone)
    const { at, zone: inZone, data, state, keep } = input
    const changed = leaveVersion(db, known, record, data, now)
    const moved = { at, zone: inZone }
    const { refusedBy, done, scope } = writeRecord(db, { record, data, state, keep, moment, moved }, now)
    const refusals = findingsOfRefusal(known, refusedBy, scope)
    const byHand = keep && refusals.length === 0
    if (byHand || changed) setKeptByHand(db, record.n, byHand)
    const stored = readStoredRecord(db, input.id)
    const kept = () => [...done, ...findingsOn(db, known, stored, 'keep', moment, record.state)]
    const after = refusals.length > 0 ? refusals : input.keep ? kept() : leaving(db, known, stored, moment)
    // a record that is kept already is judged at each save, and what that says is said too
    if (refusals.length === 0 && !input.keep && stored.status === 'kept')
      after.push(...kept().filter(({ rule }) => !after.some((it) => it.rule === rule)))
    return { ...openStored(db, stored, moment, after), savedAt: now, refused: refusals.length > 0 }
  })
  learnTerms(saved.record.title, typedText(findType(openVault().db, saved.record.kind).type, saved.record.data))
  return saved
}

function leaving(db: Database.Database, known: KnownType, record: StoredRecord, moment: Moment): Finding[] {
  return checkData(db, known, record, shownData(known, record), record.state, moment).findings
}

function checkData(
  db: Database.Database,
  known: KnownType,
  record: StoredRecord,
  typed: RecordData,
  state: string | null,
  moment: Moment,
) {
  const { type, method } = known
  const data = fitting(known, typed)
  const context = contextOf(db, known, { ...record, state }, data, moment, record.state)
  const view = viewForm(type, data, context)
  const all = { ...data, ...derive(type, data, context) }
  const scope = { ...all, $: contextOf(db, known, { ...record, state }, all, moment, record.state) }
  const findings = rulesFor(type, 'leave', state, JSON.parse(record.skipped) as string[], scope).map((rule) =>
    findingOf(method, rule, scope),
  )
  return { view, findings }
}

/** What the form would say of values that are not saved yet. */
export function checkRecord(input: Pick<SaveInput, 'id' | 'data' | 'state'>, now = Date.now()) {
  const { db } = openVault()
  const record = readStoredRecord(db, input.id)
  const { view, findings } = checkData(
    db,
    findType(db, record.kind),
    record,
    input.data,
    input.state ?? record.state,
    momentOf(now, record.zone),
  )
  return { view, findings }
}

/** @throws BospadError NOT_FOUND */
export function getRecord(id: string, now = Date.now()): OpenRecord {
  const { db } = openVault()
  const record = readStoredRecord(db, id)
  const moment = momentOf(now, record.zone)
  const known = findType(db, record.kind)
  const findings = [...unfinishedFindings(db, known, record, moment), ...findingsOn(db, known, record, 'open', moment)]
  return openStored(db, record, moment, findings)
}

/** Of the side that is shown; what hangs on one record is listed whole. */
export function listRows(
  filter: RecordFilter,
  offset: number,
  limit: number,
): { rows: RecordRow[]; next: number | null } {
  const { db } = openVault()
  const side = filter.side ?? (filter.sourceId || filter.linkedTo ? 'both' : shownSide(db))
  const rows = listRecords(db, { ...filter, side }, offset, limit + 1)
  return { rows: rows.slice(0, limit).map(toRow), next: rows.length > limit ? offset + limit : null }
}

/** Takes up what a rule offers. @throws BospadError NOT_FOUND when the rule offers nothing (any more) */
export function acceptOffer(id: string, ruleId: string, answerId?: string, now = Date.now()): { made: string[] } {
  return save((db) => {
    const record = readStoredRecord(db, id)
    const known = findType(db, record.kind)
    const rule = known.type.rules?.find((it) => it.id === ruleId)
    const way: Pick<Answer, 'state' | 'set' | 'create'> | undefined = answerId
      ? rule?.answers?.find((it) => it.id === answerId)
      : rule
    if (!rule || !way) throw new BospadError('NOT_FOUND')
    const moment = momentOf(now, record.zone)
    const data = shownData(known, record)
    const scope = { ...data, $: contextOf(db, known, record, data, moment) }
    if (way.set || way.state) {
      const changed = { ...data, ...fitting(known, valuesFor(way.set ?? {}, scope)) }
      if (leaveVersion(db, known, record, changed, now)) setKeptByHand(db, record.n, false)
      const writing = { record, data: changed, state: way.state ?? null, keep: record.status === 'kept', moment }
      writeRecord(db, writing, now)
    }
    const made = way.create ? makeFrom(db, known, record, { id: rule.id, create: way.create }, scope, moment, now) : []
    if (rule.once || way.create) setSkipped(db, record.n, [...(JSON.parse(record.skipped) as string[]), rule.id])
    return { made }
  })
}

export function skipRule(id: string, rule: string): void {
  save((db) => {
    const record = readStoredRecord(db, id)
    const known = findType(db, record.kind)
    if (!known.type.rules?.some((it) => it.id === rule && it.once)) return
    setSkipped(db, record.n, [...new Set([...(JSON.parse(record.skipped) as string[]), rule])])
  })
}

export function trash(ids: string[], now = Date.now()): void {
  save((db) => trashRecords(db, ids, now))
}

export function untrash(ids: string[]): void {
  save((db) => {
    for (const id of ids) {
      untrashRecord(db, id)
      const record = findStoredRecord(db, id)
      if (record?.status !== 'kept') continue
      const known = findType(db, record.kind)
      setRecordValues(db, record, valuesOf(known.type, dataOf(known, record)))
    }
  })
}
