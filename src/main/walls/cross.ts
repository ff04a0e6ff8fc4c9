import type Database from 'better-sqlite3'
import type { Crossed, Crossing, CrossingPlan, Room } from '@shared/contract/walls'
import { eachSimple } from '@shared/domain/method/record'
import { BospadError } from '@shared/errors'
import { shownData } from '../methods/earlier'
import { findType } from '../methods/library'
import { momentOf } from '../methods/moment'
import { leanAgain, type Went } from '../methods/room'
import {
  entryLuggage,
  moveEntry,
  namedIn,
  recordLuggage,
  recordsAround,
  recordsHolding,
  type Luggage,
} from '../store/crossing'
import { titleOfEntry } from '../store/entries'
import { readNotebook } from '../store/notebooks'
import { readStoredRecord } from '../store/records'
import { roomOfEntry, roomOfNotebook, setRoom } from '../store/walls'
import { openVault, save } from '../vault/session'

/**
 * Moves entries into a notebook, or records into a room together with what leans on them. One durable save.
 * @throws BospadError NOT_FOUND, NOTEBOOK_ARCHIVED and as `save`
 */
export function cross(crossing: Crossing, now = Date.now()): Crossed {
  return save((db) => carryOver(db, crossing, now))
}

/** What `cross` would do. It is tried and taken back, so that nothing else goes than what is told. */
export function planCrossing(crossing: Crossing, now = Date.now()): CrossingPlan {
  const { db } = openVault()
  let plan: CrossingPlan | undefined
  const undone = new Error('tried')
  try {
    db.transaction(() => {
      const crossed = carryOver(db, crossing, now)
      plan = tell(db, crossing, crossed)
      throw undone
    })()
  } catch (error) {
    if (error !== undone) throw error
  }
  if (!plan) throw new BospadError('UNEXPECTED')
  return plan
}

/** Everything back where it stood. @throws BospadError NOT_FOUND and as `save` */
export function undoCrossing({ entries, records }: Crossed): void {
  save((db) => {
    for (const { id, notebookId } of entries) moveEntry(db, id, notebookId)
    for (const { id, room, byHand } of records) setRoom(db, readStoredRecord(db, id).n, room, byHand)
  })
}

function carryOver(db: Database.Database, crossing: Crossing, now: number): Crossed {
  if (crossing.what === 'entries') {
    if (readNotebook(db, crossing.notebookId).archived) throw new BospadError('NOTEBOOK_ARCHIVED')
    const moved = crossing.ids.map((id) => ({ id, notebookId: moveEntry(db, id, crossing.notebookId) }))
    return { entries: moved.filter(({ notebookId }) => notebookId !== crossing.notebookId), records: [] }
  }
  const went: Went[] = []
  for (const id of crossing.ids) {
    const record = readStoredRecord(db, id)
    if (record.room === crossing.room) continue
    setRoom(db, record.n, crossing.room, true)
    went.push({ id, room: record.room, byHand: record.roomByHand === 1 })
  }
  const leaning = leanAgain(db, went.map(({ id }) => id), momentOf(now, 'UTC')) // oxfmt-ignore
  return { entries: [], records: [...went, ...leaning] }
}

function tell(db: Database.Database, crossing: Crossing, crossed: Crossed): CrossingPlan {
  const to = crossing.what === 'entries' ? roomOfNotebook(db, crossing.notebookId) : crossing.room
  const gone = crossed.entries.filter(({ notebookId }) => roomOfNotebook(db, notebookId) !== to)
  const goes = [
    ...gone.map(({ id }) => entryLuggage(db, id)),
    ...crossed.records.map(({ id }) => recordLuggage(db, id)),
  ]
  return {
    to: goes.length > 0 ? to : null,
    goes: goes.map(({ n: _n, ...told }) => told),
    people: namedIn(db, goes.map(({ n }) => n)), // oxfmt-ignore
    behind: behind(db, goes, to),
  }
}

/** What names something that goes, or is named by it, and does not live where that goes. */
function behind(db: Database.Database, goes: readonly Luggage[], to: Room): CrossingPlan['behind'] {
  const records = goes.filter(({ kind }) => kind === 'record').map(({ id }) => id)
  const entries = goes.filter(({ kind }) => kind === 'entry').map(({ id }) => id)
  const around = new Set([...recordsAround(db, records), ...entries.flatMap((id) => recordsHolding(db, id))])
  const others = [...around]
    .map((id) => readStoredRecord(db, id))
    .filter((record) => record.room !== to)
    .map(({ id, kind, title }) => ({ kind: 'record' as const, id, recordKind: kind, title }))
  const notes = records.flatMap((id) => notesIn(db, id)).filter((id) => roomOfEntry(db, id) !== to)
  return [
    ...others,
    ...[...new Set(notes)].map((id) => ({ kind: 'entry' as const, id, recordKind: null, title: titleOfEntry(db, id) ?? '' })), // oxfmt-ignore
  ]
}

/** Entries that a record names and that are not in the trash. */
function notesIn(db: Database.Database, id: string): string[] {
  const record = readStoredRecord(db, id)
  const known = findType(db, record.kind)
  const notes: string[] = []
  eachSimple(known.type, shownData(known, record), (field, value) => {
    if (field.type === 'entry' && typeof value === 'string' && titleOfEntry(db, value) !== null) notes.push(value)
  })
  return notes
}
