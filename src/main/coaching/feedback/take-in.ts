import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { ChosenFile } from '@shared/contract/coaching/feedback'
import { BospadError } from '@shared/errors'
import { keepAnswer } from '../../store/feedback'
import { runInWorker } from '../../vault/in-worker'
import { openVault, save } from '../../vault/session'
import type { AnswerTask, LookedAt } from './answer-worker'
import answerWorker from './answer-worker?modulePath'
import { askedIn, readRound, textIn, type Round } from './round'

/** At once; each is a quarter of a megabyte at most. */
const mostFiles = 100
export const limits = { milliseconds: 60_000, megabytes: 512 }

type Held = { token: string; db: Database.Database; id: string; files: LookedAt[] }
/** Files that were looked at: of one choice, and only while the vault that they are for is open. */
let held: Held | null = null

/**
 * Looks at answer files in a thread of its own. Nothing is written, and nothing of what was answered comes back.
 * @throws BospadError NOT_FOUND, BAD_INPUT (no form was saved, the results are open, or too many files)
 */
export async function lookAtFiles(id: string, paths: string[]): Promise<{ token: string; files: ChosenFile[] }> {
  const { db } = openVault()
  const round = readRound(db, id)
  if (!round.kept?.identity || paths.length > mostFiles) throw new BospadError('BAD_INPUT')
  const task: AnswerTask = { kind: 'look', identity: round.kept.identity, round: id, asked: askedIn(round), paths }
  const files = await runInWorker<LookedAt[]>(answerWorker, task, limits)
  held = { token: randomUUID(), db, id, files }
  return { token: held.token, files: outcomesOf(readRound(openVault().db, id), files) }
}

/** In the order of the files: the second of the same person in one choice is another one of theirs. */
function outcomesOf(round: Round, files: readonly LookedAt[]): ChosenFile[] {
  const seen = new Map(round.forms.flatMap(({ token, answer }) => (answer ? [[token, answer] as const] : [])))
  const byHand = new Set(round.responses.map(({ data }) => textIn(data['rater'])).filter(Boolean))
  return files.map((looked) => {
    const { name } = looked
    if ('refused' in looked) return { name, outcome: looked.refused, rater: '' }
    const form = round.forms.find(({ token }) => token === looked.form)
    if (!form) return { name, outcome: 'foreign', rater: '' }
    const { rater } = form
    if (byHand.has(rater)) return { name, outcome: 'by-hand', rater }
    const before = seen.get(form.token)
    seen.set(form.token, Buffer.from(looked.file))
    if (!before) return { name, outcome: 'new', rater }
    return { name, outcome: before.equals(looked.file) ? 'same' : 'again', rater }
  })
}

/**
 * Keeps the new answers, still sealed, in one save; of those that come again, the ones at these places. How many.
 * @throws BospadError NOT_FOUND (other files were chosen since, or the vault was locked), BAD_INPUT (the results are open)
 */
export function takeIn(token: string, replace: readonly number[], now = Date.now()): number {
  if (held?.token !== token || held.db !== openVault().db) throw new BospadError('NOT_FOUND')
  const { id, files } = held
  const taken = save((db) => {
    const round = readRound(db, id)
    if (!round.kept?.identity) throw new BospadError('BAD_INPUT')
    const outcomes = outcomesOf(round, files)
    let count = 0
    for (const [no, looked] of files.entries()) {
      const outcome = outcomes[no]?.outcome
      if ('refused' in looked || !(outcome === 'new' || (outcome === 'again' && replace.includes(no)))) continue
      keepAnswer(db, looked.form, looked.file, now)
      count++
    }
    return count
  })
  held = null
  return taken
}
