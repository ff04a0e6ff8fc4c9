import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Notebook } from '@shared/contract/notebooks'
import { BospadError } from '@shared/errors'
import { notebooks, tables } from './schema'
import { statement } from './statements'

export type NewNotebook = Pick<Notebook, 'title' | 'kind' | 'colour'> & { inbox?: boolean }

const columns = {
  id: notebooks.id,
  title: notebooks.title,
  kind: notebooks.kind,
  colour: notebooks.colour,
  archived: notebooks.archived,
  inbox: notebooks.inbox,
  entries: sql<number>`(SELECT coalesce(sum(count), 0) FROM entry_month WHERE notebookId = "notebook"."id")`,
}

/** In the user's order, the inbox last. */
export function listNotebooks(db: Database.Database, archived: boolean): Notebook[] {
  const live = isNull(notebooks.deletedAt)
  return tables(db)
    .select(columns)
    .from(notebooks)
    .where(archived ? live : and(live, eq(notebooks.archived, false)))
    .orderBy(notebooks.archived, notebooks.inbox, notebooks.position)
    .all()
}

/** @throws BospadError NOT_FOUND */
export function readNotebook(db: Database.Database, id: string): Notebook {
  const found = tables(db)
    .select(columns)
    .from(notebooks)
    .where(and(eq(notebooks.id, id), isNull(notebooks.deletedAt)))
    .get()
  if (!found) throw new BospadError('NOT_FOUND')
  return found
}

export function addNotebook(db: Database.Database, fields: NewNotebook, now: number): Notebook {
  const id = randomUUID()
  const last =
    statement<{ last: number }>(db, 'SELECT coalesce(max(position), 0) AS last FROM notebook').get()?.last ?? 0
  tables(db)
    .insert(notebooks)
    .values({ ...fields, id, position: last + 1, createdAt: now, updatedAt: now })
    .run()
  return readNotebook(db, id)
}

/** @throws BospadError NOT_FOUND */
export function changeNotebook(
  db: Database.Database,
  id: string,
  change: { [K in 'title' | 'colour' | 'archived']?: Notebook[K] | undefined },
  now: number,
): Notebook {
  tables(db)
    .update(notebooks)
    .set({ ...change, updatedAt: now })
    .where(and(eq(notebooks.id, id), isNull(notebooks.deletedAt)))
    .run()
  return readNotebook(db, id)
}

/** Its entries follow by `trashSomeEntries`. @throws BospadError NOT_FOUND, BAD_INPUT (captures need their inbox) */
export function trashNotebook(db: Database.Database, id: string, now: number): void {
  if (readNotebook(db, id).inbox) throw new BospadError('BAD_INPUT')
  statement(db, 'UPDATE notebook SET deletedAt = ? WHERE id = ?').run(now, id)
}

/**
 * Moves up to `limit` entries of deleted notebooks to the trash. They carry the instant of their notebook, by which
 * they come back together. Returns how many were moved.
 */
export function trashSomeEntries(db: Database.Database, limit: number): number {
  return statement(
    db,
    `UPDATE entry SET deletedAt = (SELECT deletedAt FROM notebook WHERE id = notebookId) WHERE n IN (
       SELECT e.n FROM notebook CROSS JOIN entry e ON e.notebookId = notebook.id AND e.deletedAt IS NULL
       WHERE notebook.deletedAt IS NOT NULL LIMIT ?)`,
  ).run(limit).changes
}

/** Returns the instant at which it was deleted. @throws BospadError NOT_FOUND (not in the trash) */
export function untrashNotebook(db: Database.Database, id: string): number {
  const found = statement<{ deletedAt: number }>(
    db,
    'SELECT deletedAt FROM notebook WHERE id = ? AND deletedAt IS NOT NULL',
  ).get(id)
  if (!found) throw new BospadError('NOT_FOUND')
  statement(db, 'UPDATE notebook SET deletedAt = NULL WHERE id = ?').run(id)
  return found.deletedAt
}

/** Takes back up to `limit` entries that went to the trash with their notebook. Returns how many. */
export function untrashSomeEntries(db: Database.Database, id: string, deletedAt: number, limit: number): number {
  return statement(
    db,
    `UPDATE entry SET deletedAt = NULL WHERE n IN (
       SELECT n FROM entry WHERE deletedAt = ? AND notebookId = ? LIMIT ?)`,
  ).run(deletedAt, id, limit).changes
}

/** Removes for good the notebooks deleted before `before` that hold no entry any more. */
export function purgeNotebooks(db: Database.Database, before: number): void {
  statement(
    db,
    'DELETE FROM notebook WHERE deletedAt < ? AND NOT EXISTS (SELECT 1 FROM entry WHERE notebookId = notebook.id)',
  ).run(before)
  statement(db, 'DELETE FROM entry_month WHERE count < 1').run()
}

/** @throws BospadError NOT_FOUND */
export function inboxNotebook(db: Database.Database): string {
  const found = statement<{ id: string }>(db, 'SELECT id FROM notebook WHERE inbox = 1').get()
  if (!found) throw new BospadError('NOT_FOUND')
  return found.id
}
