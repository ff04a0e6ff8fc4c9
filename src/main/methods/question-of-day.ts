import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { parseDate } from '@internationalized/date'
import { listChoices, listShownPrompts, setPromptOfDay } from '../store/method-choices'
import { openVault, save } from '../vault/session'
import { allMethods } from './library'

export type Question = { method: string; id: string; en: string; nl: string }

/** Days in which no question comes twice. */
const quietDays = 30

/** Open questions of the methods that are switched on; those asked on their own, not those of a session or walk. */
function candidates(db: Database.Database): Question[] {
  const off = new Set(listChoices(db).filter(({ questions }) => questions === 0).map(({ method }) => method)) // oxfmt-ignore
  return allMethods(db)
    .filter(({ id }) => !off.has(id))
    .flatMap((method) =>
      method.prompts
        .filter(({ kind, when }) => kind === 'open' && !/session|walk/.test(when))
        .map(({ id, en, nl }) => ({ method: method.id, id, en, nl })),
    )
}

/**
 * The question of a day (`2026-11-22`): the same all day, and none that was shown in the 30 days around it. Null when the
 * methods switched on have no other left.
 */
export function questionOfDay(day: string, another = false): Question | null {
  const { db } = openVault()
  const shown = listShownPrompts(db, parseDate(day).subtract({ days: quietDays }).toString())
  const known = candidates(db)
  const today = shown.find((it) => it.day === day)
  const kept = known.find(({ id }) => id === today?.prompt)
  if (kept && !another) return kept
  const used = new Set(shown.map(({ prompt }) => prompt))
  const order = (id: string) => createHash('sha256').update(`${day} ${id}`).digest('hex')
  const [next] = known.filter(({ id }) => !used.has(id)).toSorted((a, b) => order(a.id).localeCompare(order(b.id)))
  if (next) save((store) => setPromptOfDay(store, day, next.id))
  return next ?? null
}
