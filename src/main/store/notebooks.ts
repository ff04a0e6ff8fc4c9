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

/** The notebook goes to the trash with the entries it holds; they carry its instant, so that they come back together. */
export function trashNotebook(db: Database.Database, id: string, now: number): void {
  const { inbox } = readNotebook(db, id)
  if (inbox) throw new BospadError('BAD_INPUT') // captures need a place to land
  statement(db, 'UPDATE entry SET deletedAt = ? WHERE notebookId = ? AND deletedAt IS NULL').run(now, id)
  statement(db, 'UPDATE notebook SET deletedAt = ? WHERE id = ?').run(now, id)
}

/** @throws BospadError NOT_FOUND (not in the trash) */
export function untrashNotebook(db: Database.Database, id: string): void {
  const found = statement<{ deletedAt: number }>(
    db,
    'SELECT deletedAt FROM notebook WHERE id = ? AND deletedAt IS NOT NULL',
  ).get(id)
  if (!found) throw new BospadError('NOT_FOUND')
  statement(db, 'UPDATE notebook SET deletedAt = NULL WHERE id = ?').run(id)
  statement(db, 'UPDATE entry SET deletedAt = NULL WHERE notebookId = ? AND deletedAt = ?').run(id, found.deletedAt)
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
