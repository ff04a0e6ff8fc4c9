import type Database from 'better-sqlite3'
import { BospadError } from '@shared/errors'
import { loadMethods } from '../../methods/library'
import { tidyIndex } from '../../notebooks/trash'
import { readDeleted, stillHere, type DeletedList } from '../../store/deletions'
import { isEmpty, joined, readDeletedList, setDeletedListAside, writeDeletedList } from '../../vault/deleted-list'
import { vaultPaths } from '../../vault/layout'
import { wasRestored } from '../../vault/restored'
import { save } from '../../vault/session'
import { purge } from './purge'

/** What opening the vault came upon. `aside`: where a list that could not be read was put. */
export type Reapplied = { removed: number; from: 'backup' | 'interrupted'; aside: string | null }

type Owed = { list: DeletedList; removes: number; aside: string | null; fromBackup: boolean }

const outcomes = new WeakMap<Database.Database, Reapplied>()

/**
 * What the list beside the store asks of a store that was just opened and that nobody sees yet: an older backup was put
 * in its place, or a deletion was cut off. A list that cannot be read is set aside, and the store's own takes its place.
 * @throws the system's error
 */
export async function owedDeletions(
  db: Database.Database,
  { folder, vaultId, key }: { folder: string; vaultId: string; key: Buffer },
): Promise<Owed> {
  const path = vaultPaths(folder).deleted
  const known = readDeleted(db)
  let aside: string | null = null
  let beside: DeletedList | null = null
  try {
    beside = readDeletedList(path, vaultId, key)
  } catch (error) {
    if (!(error instanceof BospadError)) throw error
    aside = setDeletedListAside(folder, Date.now())
  }
  const list = beside ? joined(known, beside) : known
  const isBehind = (one: DeletedList | null) =>
    list.things.length > (one?.things.length ?? 0) || list.deletions.length > (one?.deletions.length ?? 0)
  if (!isEmpty(list) && isBehind(beside)) writeDeletedList(path, vaultId, key, list)
  const removes = stillHere(db, list.things).length
  if (removes > 0) await loadMethods() // people are taken out of records field by field
  return { list: isBehind(known) || removes > 0 ? list : { things: [], deletions: [] }, removes, aside, fromBackup: wasRestored(folder) } // oxfmt-ignore
}

/** In one save, before anything of the store is shown. @throws as `save` */
export function payDeletions(
  db: Database.Database,
  { list, removes, aside, fromBackup }: Owed,
  now = Date.now(),
): void {
  if (!isEmpty(list)) save(() => purge(db, list, now))
  if (removes > 0) void tidyIndex()
  if (removes > 0 || aside !== null)
    outcomes.set(db, { removed: removes, from: fromBackup ? 'backup' : 'interrupted', aside })
}

/** Null when opening the vault came upon nothing. */
export function reapplied(db: Database.Database): Reapplied | null {
  return outcomes.get(db) ?? null
}
