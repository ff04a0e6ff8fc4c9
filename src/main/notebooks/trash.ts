import { setImmediate } from 'node:timers/promises'
import { isVaultOpen, openVault, save } from '../vault/session'
import { purgeNotebooks } from '../store/notebooks'
import { listExpired, purgeEntries, trashEntries, trashTime } from '../store/trash'

/** As many as fit between two frames: leaving the index costs about half a millisecond an entry. */
const slice = 20

/** Up to 500 entries in saves of `slice`, so that the app answers in between. Undoable for 30 days. */
export async function trash(ids: string[], now = Date.now()): Promise<void> {
  await inSlices(ids, (some) => save((db) => trashEntries(db, some, now)))
}

export async function purge(ids: string[]): Promise<void> {
  await inSlices(ids, (some) => save((db) => purgeEntries(db, some)))
}

/** Removes what has been in the trash for more than 30 days. Stops quietly when the vault is locked meanwhile. */
export async function purgeExpired(now = Date.now()): Promise<void> {
  const before = now - trashTime
  while (isVaultOpen()) {
    const ids = listExpired(openVault().db, before, slice)
    if (ids.length === 0) break
    save((db) => purgeEntries(db, ids))
    await setImmediate()
  }
  if (isVaultOpen()) save((db) => purgeNotebooks(db, before))
}

async function inSlices(ids: string[], work: (ids: string[]) => void): Promise<void> {
  for (let from = 0; from < ids.length; from += slice) {
    if (from > 0) await setImmediate()
    work(ids.slice(from, from + slice))
  }
}
