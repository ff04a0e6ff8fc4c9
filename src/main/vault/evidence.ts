import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { copyThrough } from './copy-store'
import type { VaultPaths } from './layout'

const mark = 'found-'

/** Whether a folder among the backups is one of those. */
export const isEvidence = (name: string) => name.startsWith(mark)

/**
 * When acknowledged saves are missing, keeps `store.db` and its WAL as they were found: the first write and every
 * closing would tidy the rest of the WAL away.
 */
export async function keepEvidence(paths: VaultPaths, reader: number): Promise<void> {
  const folder = join(paths.backups, `${mark}${new Date().toISOString().replace(/[:.]/g, '')}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  await copyThrough(reader, join(folder, 'store.db'))
  const wal = `${paths.store}-wal`
  if (existsSync(wal)) copyFileSync(wal, join(folder, 'store.db-wal'))
}
