import type Database from 'better-sqlite3'
import type { SelfBoard, SelfItem } from '@shared/contract/coaching/self'
import type { RecordType } from '@shared/domain/method/format'
import type { Words } from '@shared/domain/method/text'
import sections from '../../../../resources/coaching/self.json'
import { dataOf } from '../../methods/earlier'
import { findMethod, findType, type KnownType } from '../../methods/library'
import { viewFindings } from '../../methods/overview'
import { toRow } from '../../methods/records'
import { listChoices } from '../../store/method-choices'
import { listRecords } from '../../store/record-lists'
import type { StoredRecord } from '../../store/records'
import { openVault } from '../../vault/session'

/** What the page of one's own work can hold of a kind: `value` names a scale, `until` the moment to which a record waits. */
type Listed = { kind: string; name?: Words; why: Words; value?: string; until?: string }
/** Among so many of the newest an unfinished one is looked for. */
const looked = 50

/** Everything that can be written without a client, and how it stands. @throws BospadError VAULT_LOCKED */
export function readSelf(now = Date.now(), zone = 'UTC'): SelfBoard {
  const { db } = openVault()
  const rhythms = new Set(listChoices(db).flatMap(({ method, rhythm }) => (rhythm === 1 ? [method] : [])))
  const holds: SelfBoard['holds'] = []
  const read = sections.sections.map(({ id, name, text, items }) => ({
    id,
    name,
    text,
    items: (items as Listed[]).map((listed) => {
      const known = findType(db, listed.kind)
      const records = listRecords(db, { kind: listed.kind, side: 'own' }, 0, looked)
      holds.push(...holdsIn(records, known, listed.until))
      return itemOf(listed, known, records, rhythms.has(known.method.id))
    }),
  }))
  const used = read.flatMap(({ items }) => items.filter(({ last }) => last !== null).map(({ kind }) => kind))
  return {
    sections: read,
    holds: holds.toSorted((a, b) => a.until.localeCompare(b.until)),
    notes: notesOf(db, new Set(used), now, zone),
  }
}

function itemOf(
  { kind, name, why, value }: Listed,
  known: KnownType,
  records: readonly StoredRecord[],
  rhythm: boolean,
): SelfItem {
  const { method, type } = known
  const open = records.find((it) => isOpen(it, type))
  const last = records.find(({ status }) => status === 'kept')
  return {
    kind,
    name: name ?? (type === method.records[0] ? method.name : type.name),
    why,
    cadence: type.cadence ? { every: type.cadence.every, unit: type.cadence.unit } : null,
    rhythm,
    open: open ? toRow(open) : null,
    last: last ? toRow(last) : null,
    value: last && value ? valueOf(known, last, value) : null,
  }
}

/** A draft, or kept in a state from which the method still leads on to an end. */
function isOpen({ status, state }: StoredRecord, { states = [] }: RecordType): boolean {
  if (status === 'draft') return true
  if (!states.some(({ closed }) => closed)) return false
  return status === 'kept' && states.some(({ id, closed }) => id === state && !closed)
}

function valueOf(known: KnownType, stored: StoredRecord, key: string): SelfItem['value'] {
  const field = known.type.fields.find((it) => it.key === key)
  const value = dataOf(known, stored)[key]
  return field?.type === 'scale' && typeof value === 'number' ? { value, max: field.max } : null
}

function holdsIn(records: readonly StoredRecord[], known: KnownType, until: string | undefined): SelfBoard['holds'] {
  if (until === undefined) return []
  return records.flatMap((stored) => {
    const moment = dataOf(known, stored)[until]
    return typeof moment === 'string' && isOpen(stored, known.type) ? [{ record: toRow(stored), until: moment }] : []
  })
}

function notesOf(db: Database.Database, used: ReadonlySet<string>, now: number, zone: string): SelfBoard['notes'] {
  const methods = new Set([...used].map((kind) => kind.split('.')[0] ?? ''))
  return [...methods].flatMap((id) =>
    viewFindings(id, now, zone)
      .filter(({ kind }) => used.has(kind))
      .map((found) => ({ ...found, method: findMethod(db, id).name })),
  )
}
