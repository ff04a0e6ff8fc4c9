import type { Backup } from '@shared/contract/vault'
import { stepOf } from './backup-files'

const keepDays = 7
const keepWeeks = 4
const keepMonths = 12
/** Of each kind made before something risky. */
const keepBefore = 3
/** A newest backup with fewer than this share of an older one's entries may be the sign of a loss. */
const shrunk = 0.8

/**
 * Ids of the backups that may go: kept are the newest of each of the last 7 days, 4 weeks and 12 months that have one,
 * the last 3 made before each kind of risky work, one for each step of the last migration, and, when the newest holds more than a fifth fewer entries than some
 * older one, the fullest of those.
 * @param backups newest first
 */
export function superseded(backups: Backup[]): string[] {
  const keep = new Set<string>()
  const regular = backups.filter(({ kind }) => !kind.startsWith('before-'))
  keepNewestOf(regular, keepDays, ({ madeAt }) => localDay(madeAt), keep)
  keepNewestOf(regular, keepWeeks, ({ madeAt }) => localDay(mondayOf(madeAt)), keep)
  keepNewestOf(regular, keepMonths, ({ madeAt }) => localDay(madeAt).slice(0, 7), keep)
  for (const kind of new Set(backups.map((it) => it.kind).filter((it) => it.startsWith('before-')))) {
    for (const { id } of backups.filter((it) => it.kind === kind).slice(0, keepBefore)) keep.add(id)
  }
  keepNewestOf(lastMigration(backups), Infinity, ({ id }) => stepOf(id), keep)
  const fullest = backups.reduce<Backup | undefined>(
    (best, it) => (best && best.entries >= it.entries ? best : it),
    undefined,
  )
  const newest = backups[0]
  if (newest && fullest && newest.entries < fullest.entries * shrunk) keep.add(fullest.id)
  return backups.filter(({ id }) => !keep.has(id)).map(({ id }) => id)
}

/** Its steps follow each other without another backup in between: the vault is not open before the last one is done. */
function lastMigration(backups: Backup[]): Backup[] {
  const first = backups.findIndex(({ kind }) => kind === 'before-migration')
  const after = backups.findIndex(({ kind }, i) => i > first && kind !== 'before-migration')
  return first === -1 ? [] : backups.slice(first, after === -1 ? undefined : after)
}

function keepNewestOf(
  backups: Backup[],
  periods: number,
  periodOf: (backup: Backup) => string,
  keep: Set<string>,
): void {
  const seen = new Set<string>()
  for (const backup of backups) {
    const period = periodOf(backup)
    if (seen.has(period)) continue
    if (seen.size === periods) return
    seen.add(period)
    keep.add(backup.id)
  }
}

function localDay(at: number): string {
  const date = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

function mondayOf(at: number): number {
  const date = new Date(at)
  return date.setDate(date.getDate() - ((date.getDay() + 6) % 7))
}
