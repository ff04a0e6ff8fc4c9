import type Database from 'better-sqlite3'
import type { Side } from '@shared/contract/walls'
import { fullRef } from '@shared/domain/method/format'
import { BospadError } from '@shared/errors'
import { contextOf, seen, type Moment, type Seen } from '../methods/context'
import { findType, type KnownType } from '../methods/library'
import { keepsPrivate, keepsTitle } from '../methods/private'
import { listFeelingPaths } from '../store/figures'
import { findStoredRecord, type StoredRecord } from '../store/records'
import { shownSide } from '../store/walls'
import { leaving } from '../transfer/records'
import { withOf, type With } from './with'

/** How figures see a side of the vault: whole, as on the screen, or open: without what its methods keep private. */
type Look = {
  isWhole: boolean
  /** Null: stays behind as a whole. */
  see: (row: StoredRecord) => Seen | null
  side: Side
}
/** `whom`: whom they are about; null: everybody. */
export type View = Look & { whom: With | null }

const wholeLook = (side: Side): Look => ({ isWhole: true, see: seen, side })

function openLook(db: Database.Database, side: Side): Look {
  const see = (row: StoredRecord): Seen | null => {
    const found = leaving(db, row, false)
    if (!found) return null
    const { data, title } = found.record
    return { ...data, $id: row.id, $type: row.kind, $day: row.day, $state: row.state, $title: title }
  }
  return { isWhole: false, see, side }
}

export type Looking = {
  /** False: as figures leave the vault, counted without what methods keep private. */
  private?: boolean | undefined
  /** Left out: the side that is shown. */
  side?: Side | undefined
  /** People, by id, whom figures are about; left out: everybody. */
  with?: readonly string[] | undefined
}

export async function viewOf(
  db: Database.Database,
  { private: withPrivate = true, side = shownSide(db), with: ids }: Looking,
): Promise<View> {
  return { ...(withPrivate ? wholeLook(side) : openLook(db, side)), whom: await withOf(db, ids, side) }
}

/** What rules of a figure see: no record of their own, and the others as the view has them, of the same people. */
export function contextIn({ see, side, whom }: View, db: Database.Database, known: KnownType, moment: Moment) {
  const seeing = whom ? (row: StoredRecord) => (whom.has(row.n) ? see(row) : null) : see
  return contextOf(db, known, null, {}, moment, null, seeing, side)
}

/** The title of a record that a value names; empty where it has none to show, or lives on a side that is not shown. */
export function titleIn({ see, side }: View, db: Database.Database, id: string): string {
  const row = findStoredRecord(db, id)
  if (row && side !== 'both' && row.room !== side) return ''
  return (row && see(row)?.$title) ?? ''
}

/** Whether something behind figures of a type may stay behind: of its own records, of those they look at, or a title they name. */
export function keepsSomething(db: Database.Database, { method, type }: KnownType): boolean {
  const named = type.fields.flatMap((field) => (field.type === 'record' || field.type === 'records' ? field.of : []))
  const some = (refs: string[], keeps: typeof keepsPrivate) =>
    refs.some((ref) => isKeeping(db, fullRef(method.id, ref), keeps))
  return keepsPrivate(type) || some(named, keepsTitle) || some(type.uses ?? [], keepsPrivate)
}

/** Types with feelings, of which something may stay behind. */
export function kindsKeepingFeelings(db: Database.Database): string[] {
  return [...new Set(listFeelingPaths(db).map(({ kind }) => kind))].filter((kind) => isKeeping(db, kind))
}

/** A method may name one that is not there. */
function isKeeping(db: Database.Database, kind: string, keeps = keepsPrivate): boolean {
  try {
    return keeps(findType(db, kind).type)
  } catch (error) {
    if (error instanceof BospadError && error.code === 'NOT_FOUND') return false
    throw error
  }
}
