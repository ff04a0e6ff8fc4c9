import type Database from 'better-sqlite3'
import type { Language } from '@shared/contract/base'
import { statement } from './statements'

/** `questions`: JSON. `identity`: null once the results are open. */
export type StoredRound = {
  roundId: string
  identity: string | null
  recipient: string
  questions: string
  madeAt: number
  openedAt: number | null
}

/** `takenAt`: when its answer came; `answer` is gone once the results are open. */
export type StoredForm = {
  token: string
  roundId: string
  no: number
  rater: string
  groupKey: string
  language: Language
  savedAt: number
  takenAt: number | null
  answer: Buffer | null
}

export function findFeedbackRound(db: Database.Database, roundId: string): StoredRound | undefined {
  return statement<StoredRound>(db, 'SELECT * FROM feedback_round WHERE roundId = ?').get(roundId)
}

export function addFeedbackRound(
  db: Database.Database,
  round: { roundId: string; identity: string; recipient: string; questions: string },
  now: number,
): void {
  statement(
    db,
    'INSERT INTO feedback_round (roundId, identity, recipient, questions, madeAt) VALUES (?, ?, ?, ?, ?)',
  ).run(round.roundId, round.identity, round.recipient, round.questions, now)
}

/** In the order in which they were made. */
export function listForms(db: Database.Database, roundId: string): StoredForm[] {
  return statement<StoredForm>(db, 'SELECT * FROM feedback_form WHERE roundId = ? ORDER BY no').all(roundId)
}

/** The form of a rater: made, or saved once more under its old token and number. */
export function keepForm(
  db: Database.Database,
  form: Pick<StoredForm, 'token' | 'roundId' | 'rater' | 'groupKey' | 'language'>,
  now: number,
): void {
  statement(
    db,
    `INSERT INTO feedback_form (token, roundId, no, rater, groupKey, language, savedAt)
     VALUES (?, ?, (SELECT 1 + count(*) FROM feedback_form WHERE roundId = ?), ?, ?, ?, ?)
     ON CONFLICT (roundId, rater) DO UPDATE SET groupKey = excluded.groupKey, language = excluded.language,
       savedAt = excluded.savedAt`,
  ).run(form.token, form.roundId, form.roundId, form.rater, form.groupKey, form.language, now)
}

export function keepAnswer(db: Database.Database, token: string, answer: Uint8Array, now: number): void {
  statement(db, 'UPDATE feedback_form SET answer = ?, takenAt = ? WHERE token = ?').run(Buffer.from(answer), now, token)
}

/** The sealed answers and the key to them go; freed pages are overwritten (pragma secure_delete). */
export function forgetAnswers(db: Database.Database, roundId: string, now: number): void {
  statement(db, 'UPDATE feedback_form SET answer = NULL WHERE roundId = ?').run(roundId)
  statement(db, 'UPDATE feedback_round SET identity = NULL, openedAt = ? WHERE roundId = ?').run(now, roundId)
}
