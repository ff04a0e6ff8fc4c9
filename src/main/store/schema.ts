import type Database from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { EmotionWord, Notebook } from '@shared/contract/notebooks'
import type { Person } from '@shared/contract/people'

/**
 * The plain tables as TypeScript sees them. The migrations are the truth: they also hold what Drizzle cannot say
 * (partial indexes, triggers, the search index). Lists, saving and search are prepared SQL in their own files.
 */
export const notebooks = sqliteTable('notebook', {
  id: text().primaryKey(),
  kind: text().$type<Notebook['kind']>().notNull(),
  title: text().notNull(),
  colour: text().$type<Notebook['colour']>().notNull(),
  archived: integer({ mode: 'boolean' }).notNull().default(false),
  inbox: integer({ mode: 'boolean' }).notNull().default(false),
  position: integer().notNull(),
  createdAt: integer().notNull(),
  updatedAt: integer().notNull(),
  deletedAt: integer(),
})

export const people = sqliteTable('person', {
  n: integer().primaryKey(),
  id: text().notNull().unique(),
  pseudonym: text().notNull(),
  folded: text().notNull().unique(),
  realName: text().notNull().default(''),
  contact: text().notNull().default(''),
  relation: text().$type<Person['relation']>().notNull().default('other'),
  note: text().notNull().default(''),
  createdAt: integer().notNull(),
  updatedAt: integer().notNull(),
})

export const emotionWords = sqliteTable('emotion_word', {
  id: text().primaryKey(),
  en: text().notNull(),
  nl: text().notNull(),
  valence: integer().notNull(),
  arousal: integer().notNull(),
  goal: text().$type<EmotionWord['goal']>().notNull(),
  family: text().$type<EmotionWord['family']>().notNull(),
  active: integer({ mode: 'boolean' }).notNull().default(true),
  edited: integer({ mode: 'boolean' }).notNull().default(false),
  position: integer().notNull(),
})

export const templates = sqliteTable('template', {
  id: text().primaryKey(),
  name: text().notNull(),
  body: text().notNull(),
  createdAt: integer().notNull(),
  updatedAt: integer().notNull(),
})

export const ownWords = sqliteTable('own_word', { word: text().primaryKey() })

const views = new WeakMap<Database.Database, BetterSQLite3Database>()

export function tables(db: Database.Database): BetterSQLite3Database {
  let view = views.get(db)
  if (!view) views.set(db, (view = drizzle(db)))
  return view
}
