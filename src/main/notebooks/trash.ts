import { setImmediate } from 'node:timers/promises'
import { isVaultOpen, openVault, save } from '../vault/session'
import {
  purgeNotebooks,
  trashNotebook,
  trashSomeEntries,
  untrashNotebook,
  untrashSomeEntries,
} from '../store/notebooks'
import { listExpiredRecords, purgeRecords } from '../store/record-trash'
import { tidySome } from '../store/tidy-index'
import { listExpired, purgeEntries, trashEntries, trashTime, untrashEntries } from '../store/trash'

/** As many as fit between two frames: entering or leaving the index costs about half a millisecond an entry. */
const slice = 20

/** Undoable for 30 days. In saves of `slice`, so that the app answers in between. */
export async function trash(ids: string[], now = Date.now()): Promise<void> {
  await inSlices(ids, (some) => save((db) => trashEntries(db, some, now)))
}

export async function untrash(ids: string[]): Promise<void> {
  await inSlices(ids, (some) => save((db) => untrashEntries(db, some)))
}

/** Nothing of them stays in the search index either; that takes longer and goes on behind. */
export async function purge(ids: string[]): Promise<void> {
  await inSlices(ids, (some) => save((db) => purgeEntries(db, some)))
  void tidyIndex()
}

let tidying: Promise<void> | null = null

/** Clears the index of what was removed for good; what a lock interrupts goes on after the next unlock. Never fails. */
export function tidyIndex(): Promise<void> {
  tidying ??= untilNone(() => (save((db) => tidySome(db, 32)) ? 1 : 0))
    .catch(() => console.error('[notebooks] the index is tidied later'))
    .finally(() => (tidying = null))
  return tidying
}

/** With its entries. @throws BospadError NOT_FOUND, BAD_INPUT (the inbox) */
export async function discardNotebook(id: string, now = Date.now()): Promise<void> {
  save((db) => trashNotebook(db, id, now))
  await followNotebooks()
}

/** Entries that still stand in deleted notebooks go after them, also when a lock came in between. */
export async function followNotebooks(): Promise<void> {
  await untilNone(() => save((db) => trashSomeEntries(db, slice)))
}

/**
 * With the entries that went with it. When a lock comes in between, the rest can be taken back out of the trash.
 * @throws BospadError NOT_FOUND
 */
export async function recoverNotebook(id: string): Promise<void> {
  const deletedAt = save((db) => untrashNotebook(db, id))
  await untilNone(() => save((db) => untrashSomeEntries(db, id, deletedAt, slice)))
}

/** Removes what has been in the trash for more than 30 days. Stops quietly when the vault is locked meanwhile. */
export async function purgeExpired(now = Date.now()): Promise<void> {
  const before = now - trashTime
  await untilNone(() => {
    const ids = listExpired(openVault().db, before, slice)
    if (ids.length > 0) save((db) => purgeEntries(db, ids))
    return ids.length
  })
  await untilNone(() => {
    const ids = listExpiredRecords(openVault().db, before, slice)
    if (ids.length > 0) save((db) => purgeRecords(db, ids))
    return ids.length
  })
  if (isVaultOpen()) save((db) => purgeNotebooks(db, before))
  await tidyIndex()
}

/** Repeats `work`, which says how many it did, while the vault is open and anything is left. */
async function untilNone(work: () => number): Promise<void> {
  while (isVaultOpen() && work() > 0) await setImmediate()
}

async function inSlices(ids: string[], work: (ids: string[]) => void): Promise<void> {
  for (let from = 0; from < ids.length; from += slice) {
    if (from > 0) await setImmediate()
    work(ids.slice(from, from + slice))
  }
}
