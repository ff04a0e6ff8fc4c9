import type Database from 'better-sqlite3'
import {
  questionDepths,
  questionFocuses,
  sessionParts,
  type BankQuestion,
  type SessionQuestion,
} from '@shared/contract/coaching/sessions'
import type { RecordData } from '@shared/domain/method/record'
import { allMethods, findType } from '../../methods/library'
import { momentOf } from '../../methods/moment'
import { startRecord, saveRecord } from '../../methods/records'
import { writeRecord } from '../../methods/write-record'
import { shownData } from '../../methods/earlier'
import { readStoredRecord } from '../../store/records'
import { openVault, save } from '../../vault/session'
import { numberIn, recordsOf, textIn } from './list-sessions'

export const questionKind = 'question-balance.question'
type Part = SessionQuestion['part']

/** In the order in which they are asked: part by part. */
export function questionsOf(db: Database.Database, session: string): SessionQuestion[] {
  const methods = methodOfPrompts(db)
  return recordsOf(db, questionKind, session)
    .toReversed()
    .map(({ stored, data }) => ({
      order: numberIn(data['order']) ?? 1000,
      question: questionOf(stored.id, data, methods),
    }))
    .toSorted(
      (a, b) => sessionParts.indexOf(a.question.part) - sessionParts.indexOf(b.question.part) || a.order - b.order,
    )
    .map(({ question }) => question)
}

const methodOfPrompts = (db: Database.Database) =>
  new Map(allMethods(db).flatMap(({ name, prompts }) => prompts.map(({ id }) => [id, name] as const)))

function questionOf(id: string, data: RecordData, methods: Map<string, BankQuestion['method']>): SessionQuestion {
  const prompt = textIn(data['fromPrompt']) || null
  return {
    id,
    text: textIn(data['text']),
    focus: questionFocuses.find((it) => it === data['focus']) ?? null,
    level: questionDepths.find((it) => it === data['level']) ?? null,
    part: sessionParts.find((it) => it === data['part']) ?? 'explore',
    asked: data['asked'] === true,
    note: textIn(data['note']),
    method: methods.get(prompt ?? '') ?? null,
    prompt,
  }
}

export type Asking = { text: string; part: Part; focus: string; level: string | null; prompt: string | null }

/** Puts them at the end of their parts. @throws BospadError NOT_FOUND */
export function addQuestions(session: string, questions: readonly Asking[], now = Date.now()): string[] {
  return questions.map(({ prompt, level, ...question }) => {
    const { db } = openVault()
    const { zone } = readStoredRecord(db, session)
    const values = {
      ...question,
      session,
      order: nextOrder(db, session),
      ...(level && { level }),
      ...(prompt && { fromPrompt: prompt }),
    }
    const { record } = startRecord({ kind: questionKind, at: now, zone, values, sourceId: session }, now)
    const { id, revision, data } = record
    saveRecord({ id, revision, data, at: now, zone, state: null, keep: true }, now)
    return id
  })
}

function nextOrder(db: Database.Database, session: string): number {
  const orders = recordsOf(db, questionKind, session).map(({ data }) => numberIn(data['order']) ?? 0)
  return Math.min(1000, Math.max(0, ...orders) + 1)
}

/** Gives questions of a session their place and part; others stay behind them in their own order. */
export function arrange(session: string, order: readonly { id: string; part: Part }[], now = Date.now()): void {
  save((db) => {
    const known = findType(db, questionKind)
    const held = questionsOf(db, session)
    const named = new Map(order.map((it) => [it.id, it.part]))
    const all = [
      ...order.filter(({ id }) => held.some((it) => it.id === id)),
      ...held.filter(({ id }) => !named.has(id)),
    ]
    all.forEach(({ id, part }, at) => {
      const record = readStoredRecord(db, id)
      const data = shownData(known, record)
      if (data['order'] === at + 1 && data['part'] === part) return
      const keep = record.status === 'kept'
      writeRecord(db, { record, data: { ...data, order: at + 1, part }, state: null, keep, moment: momentOf(now, record.zone) }, now) // oxfmt-ignore
    })
  })
}
