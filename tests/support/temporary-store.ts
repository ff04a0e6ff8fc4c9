import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { Language } from '../../src/shared/contract/base'
import { migrate } from '../../src/main/store/migrate'
import { seed } from '../../src/main/store/seed'
import { setOpenVault } from '../../src/main/vault/session'
import { openStore } from '../../src/main/vault/store-file'

export type TemporaryStore = { db: Database.Database; file: string; key: Buffer; close: () => void }

/** A new encrypted store in a folder of its own, open as the app has it; `close` removes it. */
export function openTemporaryStore(language: Language = 'en'): TemporaryStore {
  const folder = mkdtempSync(join(tmpdir(), 'bospad-store-'))
  const file = join(folder, 'store.db')
  closeSync(openSync(file, 'wx'))
  const key = Buffer.alloc(32, 7)
  const db = openStore(file, key)
  migrate(db)
  db.transaction(() => seed(db, language, Date.now()))()
  setOpenVault({ id: 'test', name: 'Test', folder, db })
  const close = () => {
    setOpenVault(null)
    db.close()
    rmSync(folder, { recursive: true })
  }
  return { db, file, key, close }
}
