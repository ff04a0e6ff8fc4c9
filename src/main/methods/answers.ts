import type Database from 'better-sqlite3'
import type { EarlierAnswer } from '@shared/contract/methods'
import { countWords } from '@shared/domain/markdown-text'
import { findQuestions, mayHoldQuestions, sameQuestion } from '@shared/domain/prompt-answers'
import { readStoredEntryByNumber } from '../store/entries'
import { listAnsweringEntries, setPromptAnswers } from '../store/prompt-answers'
import { isVaultOpen, openVault, save } from '../vault/session'
import { allMethods, areMethodsLoaded, loadMethods, type KnownMethod } from './library'

/**
 * Notes which questions of methods an entry answers, from its text. Run inside a save. Before the methods are read,
 * entries with questions wait for them and are noted in a save of their own.
 */
export function noteAnswers(db: Database.Database, n: number, body: string): void {
  if (!mayHoldQuestions(body)) setPromptAnswers(db, n, [])
  else if (areMethodsLoaded()) setPromptAnswers(db, n, answersIn(db, body))
  else wait(db, n)
}

/** The known questions of a text: its words must be exactly those of a method, in either language. */
function answersIn(db: Database.Database, body: string) {
  const known = questionsKnown(db)
  return findQuestions(body).flatMap(({ question, answer }, position) => {
    const prompt = known.get(question)
    return prompt === undefined ? [] : [{ position, prompt, words: countWords(answer) }]
  })
}

const byMethod = new WeakMap<KnownMethod, [question: string, id: string][]>()

function questionsKnown(db: Database.Database): Map<string, string> {
  return new Map(
    allMethods(db).flatMap((method) => {
      let questions = byMethod.get(method)
      if (!questions) {
        questions = method.prompts.flatMap(({ id, en, nl }) => [en, nl].map((text): [string, string] => [sameQuestion(text), id])) // oxfmt-ignore
        byMethod.set(method, questions)
      }
      return questions
    }),
  )
}

let waiting: { db: Database.Database; entries: Set<number> } | null = null

function wait(db: Database.Database, n: number): void {
  if (waiting?.db === db) {
    waiting.entries.add(n)
    return
  }
  waiting = { db, entries: new Set([n]) }
  void loadMethods()
    .then(noteWaiting)
    .catch(() => console.error('[methods] the answers of an entry could not be noted'))
}

async function noteWaiting(): Promise<void> {
  const { db, entries } = waiting ?? {}
  waiting = null
  for (const n of entries ?? []) {
    if (!isVaultOpen() || openVault().db !== db) return
    save((open) => setPromptAnswers(open, n, answersIn(open, readStoredEntryByNumber(open, n).body)))
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Characters of an answer that are shown beside a question. */
const shown = 280

/** What was written under a question before, newest first. */
export function answersOf(db: Database.Database, promptId: string, limit = 20): EarlierAnswer[] {
  return listAnsweringEntries(db, promptId, limit).map(({ id, title, day, body, position }) => {
    const answer = findQuestions(body)[position]?.answer ?? ''
    return { entryId: id, title, day, text: answer.length > shown ? `${answer.slice(0, shown).trimEnd()}…` : answer }
  })
}
