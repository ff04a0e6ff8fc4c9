import type Database from 'better-sqlite3'
import type { Language } from '@shared/contract/base'
import type { Template } from '@shared/contract/notebooks'
import { listOwnTemplates, writeTemplate } from '../store/templates'
import { save } from '../vault/session'
import { builtinTemplates } from './builtin-templates'

/** The user's own first, then those that come with Bospad in `language`. */
export function listTemplates(db: Database.Database, language: Language): Template[] {
  const own = listOwnTemplates(db).map((template) => ({ ...template, builtin: false, language: null }))
  return [...own, ...builtinTemplates(language)]
}

/** @throws BospadError NOT_FOUND and as `save` */
export function saveTemplate(template: { id?: string | undefined; name: string; body: string }): Template {
  const own = save((db) => writeTemplate(db, template, Date.now()))
  return { ...own, builtin: false, language: null }
}
