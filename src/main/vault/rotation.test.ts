import { expect, test } from 'vitest'
import type { Backup } from '@shared/contract/vault'
import { backupId, stepOf, type BackupKind, type Step } from './backup-files'
import { superseded } from './rotation'

const now = new Date(2026, 10, 22, 9).getTime()
const day = 24 * 3600 * 1000

function backup(daysAgo: number, kind: BackupKind = 'daily', entries = 100, step?: Step): Backup {
  const madeAt = now - daysAgo * day
  return { id: backupId(madeAt, kind, step), madeAt, kind, entries, bytes: 1, checked: true }
}
const kept = (backups: Backup[]) => {
  const gone = new Set(superseded(backups))
  return backups.filter(({ id }) => !gone.has(id))
}

test('of three years of daily backups, 7 days, 4 weeks and 12 months stay', () => {
  const left = kept(Array.from({ length: 1000 }, (_, n) => backup(n)))
  expect(left.slice(0, 7).map(({ madeAt }) => madeAt)).toEqual([0, 1, 2, 3, 4, 5, 6].map((n) => now - n * day))
  expect(left.length).toBeLessThanOrEqual(7 + 4 + 12)
  expect(new Set(left.map(({ madeAt }) => new Date(madeAt).toISOString().slice(0, 7))).size).toBe(12)
})

test('applied every day, the months are still there after two years', () => {
  let backups: Backup[] = []
  for (let daysAgo = 730; daysAgo >= 0; daysAgo--) backups = kept([backup(daysAgo), ...backups])
  expect(new Set(backups.map(({ madeAt }) => new Date(madeAt).toISOString().slice(0, 7))).size).toBe(12)
})

test('the last three before each risky work stay', () => {
  const backups = [1, 2, 3, 4, 5].flatMap((n) => [backup(n, 'before-import'), backup(n, 'before-migration')])
  expect(kept(backups)).toHaveLength(6)
})

test('a migration of many steps, tried again after a failure, leaves one backup of each of its steps', () => {
  const step = (minutesAgo: number, from: number) =>
    backup(minutesAgo / (24 * 60), 'before-migration', 100, { from, to: from + 1 })
  const tried = [step(12, 4), step(13, 3), step(14, 2), step(15, 1)]
  const again = [step(1, 5), step(2, 4)]
  const older = [backup(2), step(5 * 24 * 60, 0)]
  const left = kept([...again, ...tried, ...older])
  expect(left.map(({ id }) => stepOf(id).slice(1, 5))).toEqual(['0005', '0004', '0004', '0003', '0002', '0001', ''])
  expect(left).toContain(again[0])
})

test('a backup that shrank by more than a fifth does not replace the fuller one', () => {
  const full = backup(400, 'daily', 1000)
  const shrunk = Array.from({ length: 400 }, (_, n) => backup(n, 'daily', 799))
  expect(kept([...shrunk, full])).toContain(full)
  const healthy = Array.from({ length: 400 }, (_, n) => backup(n, 'daily', 801))
  expect(kept([...healthy, full])).not.toContain(full)
})
