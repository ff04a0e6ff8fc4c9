import type Database from 'better-sqlite3'
import { statement } from './statements'
import { onSide } from './walls'

/** `words`: how many stand under the question; 0 is a question that was placed and waits. */
export type PromptAnswer = { position: number; prompt: string; words: number }

/** What an entry answers, in the order of its text. The kind of the entry follows. Run inside a save. */
export function setPromptAnswers(db: Database.Database, entryN: number, answers: PromptAnswer[]): void {
  statement(db, 'DELETE FROM prompt_answer WHERE entryN = ?').run(entryN)
  const add = statement(db, 'INSERT INTO prompt_answer (entryN, position, prompt, words) VALUES (?, ?, ?, ?)')
  for (const { position, prompt, words } of answers) add.run(entryN, position, prompt, words)
  const [to, from] = answers.length > 0 ? ['prompted', 'free'] : ['free', 'prompted']
  statement(db, 'UPDATE entry SET kind = ? WHERE n = ? AND kind = ?').run(to, entryN, from)
}

/** Answered on the side that is shown, not merely placed; entries in the trash do not count. */
export function countPromptAnswers(db: Database.Database): { prompt: string; count: number }[] {
  return statement<{ prompt: string; count: number }>(
    db,
    `SELECT prompt, count(*) AS count FROM prompt_answer JOIN entry ON entry.n = entryN
     WHERE prompt_answer.words > 0 AND entry.deletedAt IS NULL${onSide(db, 'entryN')} GROUP BY prompt`,
  ).all()
}

/** The entries that answer a question on the side that is shown, newest first. */
export function listAnsweringEntries(
  db: Database.Database,
  prompt: string,
  limit: number,
): { id: string; title: string; day: string; body: string; position: number }[] {
  return statement<{ id: string; title: string; day: string; body: string; position: number }>(
    db,
    `SELECT entry.id, entry.title, entry.day, entry.body, position FROM prompt_answer JOIN entry ON entry.n = entryN
     WHERE prompt = ? AND prompt_answer.words > 0 AND entry.deletedAt IS NULL${onSide(db, 'entryN')} ORDER BY entry.at DESC, position LIMIT ?`,
  ).all(prompt, limit)
}
