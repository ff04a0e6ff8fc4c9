import { BospadError } from '@shared/errors'
import { answerTask } from './in-worker'
import { asBospadError } from './sqlite-failure'
import { lastSave, openStore } from './store-file'

export type VerifyTask = { store: string; key: Uint8Array }
export type Verified = { entries: number; save: number }

/** Opens a copy with its key, checks every page and counts: seconds for a large store, so not on the main thread. */
await answerTask<VerifyTask>(({ store, key }): Verified => {
  const secret = Buffer.from(key)
  try {
    const db = openStore(store, secret)
    try {
      if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new BospadError('BACKUP_DAMAGED')
      const entries = db.prepare('SELECT count(*) FROM entry WHERE deletedAt IS NULL').pluck().get() as number
      return { entries, save: lastSave(db) }
    } finally {
      db.close()
    }
  } catch (error) {
    const known = asBospadError(error)
    throw known instanceof BospadError && known.code === 'DISK_FULL' ? known : new BospadError('BACKUP_DAMAGED')
  } finally {
    secret.fill(0)
  }
})
