import type Database from 'better-sqlite3'
import { statement } from './statements'
import { onSide } from './walls'

export type MethodChoice = { method: string; questions: 0 | 1; rhythm: 0 | 1; rhythmSince: string | null }

export function listChoices(db: Database.Database): MethodChoice[] {
  return statement<MethodChoice>(db, 'SELECT method, questions, rhythm, rhythmSince FROM method_choice').all()
}

/** A rhythm counts from the day on which it was switched on. */
export function setChoice(
  db: Database.Database,
  method: string,
  change: { questions?: boolean | undefined; rhythm?: boolean | undefined },
  today: string,
): void {
  statement(db, 'INSERT OR IGNORE INTO method_choice (method) VALUES (?)').run(method)
  if (change.questions !== undefined)
    statement(db, 'UPDATE method_choice SET questions = ? WHERE method = ?').run(change.questions ? 1 : 0, method)
  if (change.rhythm === undefined) return
  statement(db, 'UPDATE method_choice SET rhythm = ?, rhythmSince = ? WHERE method = ?').run(
    change.rhythm ? 1 : 0,
    change.rhythm ? today : null,
    method,
  )
  statement(db, "DELETE FROM rhythm_wait WHERE substr(kind, 1, instr(kind, '.') - 1) = ?").run(method)
}

/** Records of the side that is shown, by method. */
export function countRecords(
  db: Database.Database,
): { method: string; drafts: number; kept: number; last: string | null }[] {
  return statement<{ method: string; drafts: number; kept: number; last: string | null }>(
    db,
    `SELECT substr(kind, 1, instr(kind, '.') - 1) AS method, sum(status = 'draft') AS drafts, sum(status = 'kept') AS kept, max(day) AS last
     FROM record WHERE deletedAt IS NULL${onSide(db, 'n')} GROUP BY 1`,
  ).all()
}

/** Prompts shown on the days after `after`. */
export function listShownPrompts(db: Database.Database, after: string): { day: string; prompt: string }[] {
  return statement<{ day: string; prompt: string }>(
    db,
    'SELECT day, prompt FROM prompt_day WHERE day > ? ORDER BY day',
  ).all(after)
}

export function setPromptOfDay(db: Database.Database, day: string, prompt: string): void {
  statement(db, 'INSERT INTO prompt_day VALUES (?, ?) ON CONFLICT DO UPDATE SET prompt = excluded.prompt').run(
    day,
    prompt,
  )
}
