import type Database from 'better-sqlite3'
import { BospadError } from '@shared/errors'

const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true })

/** Numbered from 1 without gaps; an applied one never changes (`migrate.test.ts` holds their hashes). */
export const migrations = Object.entries(files)
  .map(([path, sql]) => ({
    name: path.replace('./migrations/', ''),
    version: Number(/(\d{4})-[^/]*$/.exec(path)?.[1]),
    sql,
  }))
  .sort((a, b) => a.version - b.version)

/** The schema this Bospad writes. */
export const newestSchema = () => migrations.length

/** 0 for a file without a schema. */
export function schemaVersion(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/**
 * Brings the store to schema `to`, one transaction for each step. A vault that holds something goes one step at a time,
 * with a checked backup before each: see `unlock.ts`.
 * @throws BospadError STORE_NEWER with the version found; SQLite's error when a step fails (the step leaves no trace)
 */
export function migrate(db: Database.Database, to = newestSchema()): void {
  const version = schemaVersion(db)
  if (version > newestSchema()) throw new BospadError('STORE_NEWER', { version })
  for (const step of migrations.slice(version, to)) {
    db.transaction(() => {
      db.exec(step.sql)
      db.pragma(`user_version = ${step.version}`)
    }).immediate()
  }
}
