import { randomInt, randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import { BospadError } from '@shared/errors'
import type { RaterGroup } from '@shared/contract/coaching/feedback'
import { findType } from '../../methods/library'
import { momentOf } from '../../methods/moment'
import { writeRecord } from '../../methods/write-record'
import { learnTerms } from '../../search/terms'
import { forgetAnswers } from '../../store/feedback'
import { addRecord, readStoredRecord } from '../../store/records'
import { runInWorker } from '../../vault/in-worker'
import { openVault, save } from '../../vault/session'
import type { Answer, Asked, GivenAnswer } from './answer-file'
import type { AnswerTask } from './answer-worker'
import answerWorker from './answer-worker?modulePath'
import { countIn, fewest, joinSmall } from './groups'
import {
  answeredIn,
  askedIn,
  fromForm,
  groupIn,
  hasOwnAnswers,
  readRound,
  responseKind,
  sealedIn,
  type Round,
} from './round'
import { limits } from './take-in'

/**
 * Closes a round and opens its results: the sealed answers become records, mixed so that none of them is one person's, and
 * the key goes. One save. @throws BospadError NOT_FOUND, BAD_INPUT (own answers or a third person are missing), STALE_SAVE
 * (an answer came in meanwhile)
 */
export async function openRound(id: string, now = Date.now()): Promise<void> {
  const { db } = openVault()
  const before = readRound(db, id)
  checkReady(before)
  const sealed = sealedIn(before)
  const asked = askedIn(before)
  const identity = before.kept?.identity ?? ''
  const task: AnswerTask = { kind: 'open', identity, round: id, asked, files: sealed.flatMap(({ answer }) => answer ?? []) } // oxfmt-ignore
  const answers = sealed.length > 0 ? await runInWorker<Answer[]>(answerWorker, task, limits) : []
  const words = save((store) => {
    const round = readRound(store, id)
    checkReady(round)
    const stands = sealedIn(round)
    const isSame =
      stands.length === sealed.length &&
      stands.every(({ answer }, no) => answer?.equals(sealed[no]?.answer ?? Buffer.alloc(0)))
    if (!isSame) throw new BospadError('STALE_SAVE')
    const groups = shownGroups(round)
    const people = answers.map((answer, no) => ({ group: groups[no] ?? 'other', answers: answer.answers }))
    const mixed = mix(people, asked.length)
    for (const response of mixed) addResponse(store, round, response, asked, now)
    if (round.kept) forgetAnswers(store, id, now)
    close(store, id, now)
    return mixed.flatMap((it) => it.answers.flatMap(({ text }) => text ?? []))
  })
  if (words.length > 0) learnTerms('', words.join('\n'))
}

function checkReady(round: Round): void {
  const isAsked = round.stored.status === 'kept' && round.stored.state !== 'draft'
  if (!isAsked || !hasOwnAnswers(round) || answeredIn(round) < fewest) throw new BospadError('BAD_INPUT')
}

/** Of each sealed answer. What was typed in does not make a group larger: whoever typed it knows it. */
function shownGroups(round: Round): RaterGroup[] {
  const own = sealedIn(round).map(({ rater, groupKey }) => round.raters.find(({ pseudonym }) => pseudonym === rater)?.group ?? groupIn(groupKey)) // oxfmt-ignore
  const shownAs = joinSmall(countIn(own))
  return own.map((group) => shownAs.get(group) ?? 'other')
}

type Response = { group: RaterGroup; answers: GivenAnswer[] }

/**
 * As many responses, with the same numbers in each group and the same words in all, but each question dealt anew: no
 * response is what one person answered, while every mean stays what it was.
 */
export function mix(people: readonly Response[], questions: number): Response[] {
  const dealt: Response[] = shuffle(people.map(({ group }) => ({ group, answers: [] })))
  const given = shuffle(people.flatMap(({ group, answers }) => answers.map((answer) => ({ group, answer }))))
  // numbers first, for they stay in their group, and always to who has least: so nobody who answered is left with nothing
  for (const isNumber of [true, false])
    for (let question = 0; question < questions; question++) {
      const takers = shuffle([...dealt]).sort((a, b) => a.answers.length - b.answers.length)
      for (const { group, answer } of given) {
        if (answer.question !== question || (answer.value !== undefined) !== isNumber) continue
        const at = takers.findIndex((it) => !isNumber || it.group === group)
        const [taker] = takers.splice(at, 1)
        taker?.answers.push(answer)
      }
    }
  for (const { answers } of dealt) answers.sort((a, b) => a.question - b.question)
  return dealt
}

/** In place (Fisher and Yates), with numbers nobody can guess. */
function shuffle<Item>(items: Item[]): Item[] {
  for (let last = items.length - 1; last > 0; last--) {
    const at = randomInt(last + 1)
    const [a, b] = [items[last], items[at]]
    if (a !== undefined && b !== undefined) [items[last], items[at]] = [b, a]
  }
  return items
}

/** Without who answered. */
function addResponse(
  db: Database.Database,
  round: Round,
  { group, answers }: Response,
  asked: Asked[],
  now: number,
): void {
  const known = findType(db, responseKind)
  const { stored } = round
  const id = randomUUID()
  addRecord(db, { id, kind: responseKind, version: known.method.version, state: null, at: now, zone: stored.zone, entryN: null, sourceId: stored.id, sourceRule: fromForm }, now) // oxfmt-ignore
  const data = {
    round: stored.id,
    group,
    answers: answers.map(({ question, value, text }) => ({
      question: asked[question]?.text ?? '',
      ...(value !== undefined && { value }),
      ...(text !== undefined && { text }),
    })),
  }
  writeRecord(db, { record: readStoredRecord(db, id), data, state: null, keep: true, moment: momentOf(now, stored.zone) }, now) // oxfmt-ignore
}

/** The round once more, now that the responses are there: what it says of them is computed when it is written. */
function close(db: Database.Database, id: string, now: number): void {
  const { stored, data } = readRound(db, id)
  const state = stored.state === 'asked' ? 'closed' : null
  writeRecord(db, { record: stored, data, state, keep: true, moment: momentOf(now, stored.zone) }, now)
}
