import { parseDate } from '@internationalized/date'
import type Database from 'better-sqlite3'
import type { DueItem } from '@shared/contract/due'
import type { RecordType } from '@shared/domain/method/format'
import { allMethods, findType, type KnownMethod } from '../methods/library'
import { toRow } from '../methods/records'
import { lastKeptDay, listDue, setSnoozed } from '../store/due'
import { listChoices } from '../store/method-choices'
import { readStoredRecord } from '../store/records'
import { openVault, save } from '../vault/session'

/** `day`: the local day that counts as today. */
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

function dueRhythms(db: Database.Database, until: string): DueItem[] {
  const on = new Map(
    listChoices(db).flatMap(({ method, rhythm, rhythmSince }) =>
      rhythm === 1 ? [[method, rhythmSince ?? until]] : [],
    ),
  )
  return allMethods(db).flatMap((method) => {
    const since = on.get(method.id)
    return since === undefined ? [] : method.records.flatMap((type) => nextOf(db, method, type, since, until))
  })
}

/** The day after the last record on which the rhythm asks again; the first time on the day it was switched on. */
function nextOf(db: Database.Database, method: KnownMethod, type: RecordType, since: string, until: string): DueItem[] {
  if (!type.cadence) return []
  const kind = `${method.id}.${type.id}`
  const { every, unit, at } = type.cadence
  const last = lastKeptDay(db, kind)
  const on =
    last === null || last < since
      ? since
      : parseDate(last)
          .add({ [`${unit}s`]: every })
          .toString()
  return on <= until ? [{ what: 'rhythm', kind, method: method.name, type: type.name, on, at }] : []
}

/** @throws BospadError NOT_FOUND and as `save` */
export function snooze(id: string, until: string): void {
  save((db) => setSnoozed(db, readStoredRecord(db, id).n, until))
}
