import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Backup } from '@shared/contract/vault'
import { vaultPaths } from './layout'

export const backupKinds = [
  'daily',
  'manual',
  'before-migration',
  'before-import',
  'before-restore',
  'on-request',
] as const
export type BackupKind = Backup['kind']

/** `backup.json` of a backup: what the list shows without a key. */
const backupNote = z.object({
  madeAt: z.number().int(),
  kind: z.enum(backupKinds),
  entries: z.number().int().min(0),
  bytes: z.number().min(0),
  /** Sequence of the last save it holds. */
  save: z.number().int().min(0),
})
export type BackupNote = z.infer<typeof backupNote>

/** From one schema version to the next. */
export type Step = { from: number; to: number }

/**
 * A backup is a folder that is itself a vault, such as `2026-11-22T031005Z-daily` or, before a migration,
 * `2026-11-22T031005Z-before-migration-0001-to-0002`; its name sorts by time.
 */
export function backupId(madeAt: number, kind: BackupKind, step?: Step): string {
  const four = (version: number) => String(version).padStart(4, '0')
  const time = new Date(madeAt).toISOString().replace(/:/g, '').replace(/\.\d+/, '')
  return `${time}-${kind}${step ? `-${four(step.from)}-to-${four(step.to)}` : ''}`
}

const idPattern = new RegExp(
  `^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z-(?:${backupKinds.join('|')})(-\\d{4}-to-\\d{4})?(?:-\\d+)?$`,
)

/** `-0001-to-0002` of a backup made before that step of a migration; empty for the others. */
export function stepOf(id: string): string {
  return idPattern.exec(id)?.[5] ?? ''
}

export function isBackupId(name: string): boolean {
  return idPattern.test(name)
}

export const noteName = 'backup.json'

/** Newest first; folders whose note is missing or damaged are left out. */
export function listBackups(folder: string): Backup[] {
  const { backups } = vaultPaths(folder)
  return backupIds(folder).flatMap((id) => {
    const note = readNote(join(backups, id))
    return note
      ? [{ id, madeAt: note.madeAt, entries: note.entries, bytes: note.bytes, kind: note.kind, checked: true }]
      : []
  })
}

/** Read from the names alone, so that a list of vaults is quick. */
export function lastBackupAt(folder: string): number | null {
  const found = idPattern.exec(backupIds(folder)[0] ?? '')
  return found ? Date.parse(`${found[1]}T${found[2]}:${found[3]}:${found[4]}Z`) : null
}

export function readNote(backup: string): BackupNote | null {
  try {
    return backupNote.parse(JSON.parse(readFileSync(join(backup, noteName), 'utf8')))
  } catch {
    return null
  }
}

function backupIds(folder: string): string[] {
  const { backups } = vaultPaths(folder)
  try {
    return readdirSync(backups).filter(isBackupId).sort().reverse()
  } catch {
    return [] // none made yet, or the folder cannot be read
  }
}
