import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import { eq, sql } from 'drizzle-orm'
import { BospadError } from '@shared/errors'
import { tables, templates } from './schema'

export type OwnTemplate = { id: string; name: string; body: string }

const { id, name, body } = templates

export function listOwnTemplates(db: Database.Database): OwnTemplate[] {
  return tables(db)
    .select({ id, name, body })
    .from(templates)
    .orderBy(sql`${name} COLLATE NOCASE`)
    .all()
}

/** @throws BospadError NOT_FOUND */
export function writeTemplate(
  db: Database.Database,
  template: { id?: string | undefined; name: string; body: string },
  now: number,
): OwnTemplate {
  const text = { name: template.name, body: template.body, updatedAt: now }
  if (template.id === undefined) {
    const added = { ...text, id: randomUUID(), createdAt: now }
    tables(db).insert(templates).values(added).run()
    return { id: added.id, name: text.name, body: text.body }
  }
  const { changes } = tables(db).update(templates).set(text).where(eq(id, template.id)).run()
  if (changes === 0) throw new BospadError('NOT_FOUND')
  return { id: template.id, name: text.name, body: text.body }
}

/** @throws BospadError NOT_FOUND */
export function removeTemplate(db: Database.Database, templateId: string): void {
  if (tables(db).delete(templates).where(eq(id, templateId)).run().changes === 0) throw new BospadError('NOT_FOUND')
}
