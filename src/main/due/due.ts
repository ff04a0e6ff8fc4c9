import { parseDate } from '@internationalized/date'
import type Database from 'better-sqlite3'
import type { DueItem } from '@shared/contract/due'
import type { Side } from '@shared/contract/walls'
import type { RecordType } from '@shared/domain/method/format'
import { allMethods, findType } from '../methods/library'
import { toRow } from '../methods/records'
import { lastKeptDay, listDue, listWaitingRhythms, setRhythmWaiting, setSnoozed } from '../store/due'
import { listChoices } from '../store/method-choices'
import { readStoredRecord } from '../store/records'
import { shownSide } from '../store/walls'
import { openVault, save } from '../vault/session'

/** Of the side that is shown. `day`: the local day that counts as today. */
export function readDue(day: string, ahead: number): { now: DueItem[]; later: DueItem[] } {
  const { db } = openVault()
  const until = parseDate(day).add({ days: ahead }).toString()
  const items = [...dueRecords(db, until), ...dueRhythms(db, until)].toSorted((a, b) => a.on.localeCompare(b.on))
  return {
    now: items.filter(({ on }) => on.slice(0, 10) <= day),
    later: items.filter(({ on }) => on.slice(0, 10) > day),
  }
}

/** Up to 200 of each. */
function dueRecords(db: Database.Database, until: string): DueItem[] {
  return listDue(db, until, 200).flatMap((record): DueItem[] => {
    try {
      const { method, type } = findType(db, record.kind)
      return [
        {
          what: 'record',
          record: toRow(record),
          method: method.name,
          type: type.name,
          on: record.snoozedTo ?? record.dueOn ?? record.day,
          ends: (type.states ?? []).flatMap(({ id, name, closed, enters }) =>
            closed && enters === undefined ? [{ id, name }] : [],
          ),
          dayField: dayFieldOf(type),
        },
      ]
    } catch {
      return [] // its method is gone; the record itself is still found by search
    }
  })
}

/** The one field of a day from which the type reckons when a record is due. */
export function dayFieldOf({ due, fields }: RecordType): string | null {
  const named = new Set<unknown>()
  const look = (rule: unknown) => {
    if (typeof rule !== 'object' || rule === null) return
    for (const [operator, inner] of Object.entries(rule)) {
      if (operator === 'var') named.add(inner)
      else look(inner)
    }
  }
  look(due)
  const days = fields.filter(({ type, key, derive }) => type === 'day' && named.has(key) && derive === undefined)
  return days.length === 1 ? (days[0]?.key ?? null) : null
}

type Cadence = NonNullable<RecordType['cadence']>

function dueRhythms(db: Database.Database, until: string): DueItem[] {
  const on = new Map(
    listChoices(db).flatMap(({ method, rhythm, rhythmSince }) =>
      rhythm === 1 ? [[method, rhythmSince ?? until]] : [],
    ),
  )
  const side = shownSide(db)
  const waiting = new Map(listWaitingRhythms(db).map((it) => [it.kind, it.until]))
  return allMethods(db).flatMap((method) => {
    const since = on.get(method.id)
    if (since === undefined) return []
    return method.records.flatMap((type): DueItem[] => {
      if (!type.cadence || !isOfSide(type, side)) return []
      const kind = `${method.id}.${type.id}`
      const asks = nextOf(db, kind, type.cadence, since)
      const waits = waiting.get(kind) ?? ''
      const on = waits > asks ? waits : asks
      return on <= until
        ? [{ what: 'rhythm', kind, method: method.name, type: type.name, on, at: type.cadence.at }]
        : []
    })
  })
}

/** A rhythm is the user's own, unless its records always live in coaching. */
const isOfSide = ({ room }: RecordType, side: Side) => side === 'both' || side === (room === 'coaching' ? room : 'own')

/** The day after the last record on which the rhythm asks again; the first time on the day it was switched on. */
function nextOf(db: Database.Database, kind: string, { every, unit }: Cadence, since: string): string {
  const last = lastKeptDay(db, kind)
  if (last === null || last < since) return since
  return parseDate(last)
    .add({ [`${unit}s`]: every })
    .toString()
}

/** @throws BospadError NOT_FOUND and as `save` */
export function snooze(id: string, until: string): void {
  save((db) => setSnoozed(db, readStoredRecord(db, id).n, until))
}

/** A rhythm asks no sooner than `until`. @throws BospadError NOT_FOUND (no such type) and as `save` */
export function snoozeRhythm(kind: string, until: string): void {
  save((db) => {
    findType(db, kind)
    setRhythmWaiting(db, kind, until)
  })
}
