import type Database from 'better-sqlite3'
import shipped from '../../../../resources/coaching/bank.json'
import { questionDepths, questionFocuses, sessionParts, type BankQuestion } from '@shared/contract/coaching/sessions'
import { shownData } from '../../methods/earlier'
import { allMethods, findType } from '../../methods/library'
import { listChoices } from '../../store/method-choices'
import { listPeople } from '../../store/people'
import { listRecords } from '../../store/record-lists'
import { openVault } from '../../vault/session'
import { textIn } from './list-sessions'
import { questionKind } from './questions'

type Looks = { focus: string; level: string; part: string }
const bank: Readonly<Record<string, Looks | undefined>> = shipped

/** Questions typed before that are offered again, and people whose names are taken out of them. */
const mostTyped = 2000
const mostPeople = 5000

/**
 * What can be asked: prompts of all methods whose questions are switched on, then what was typed for any session, newest
 * first, with the names of people taken out of it.
 */
export function questionBank(): BankQuestion[] {
  const { db } = openVault()
  const off = new Set(listChoices(db).flatMap(({ method, questions }) => (questions === 0 ? [method] : [])))
  const prompts = allMethods(db)
    .filter(({ id }) => !off.has(id))
    .flatMap(({ name, own, prompts: held }) =>
      held.map(({ id, en, nl }) => ({ prompt: id, method: name, own, text: { en, nl }, ...looksOf(bank[id]) })),
    )
  const { used, typed } = askedBefore(db)
  return [...prompts.map((it) => ({ ...it, times: used.get(it.prompt) ?? 0 })), ...typed]
}

function looksOf(looks: Partial<Looks> | undefined): Pick<BankQuestion, 'focus' | 'level' | 'part'> {
  return {
    focus: questionFocuses.find((it) => it === looks?.focus) ?? null,
    level: questionDepths.find((it) => it === looks?.level) ?? null,
    part: sessionParts.find((it) => it === looks?.part) ?? null,
  }
}

function askedBefore(db: Database.Database) {
  const known = findType(db, questionKind)
  const withoutNames = nameless(db)
  const used = new Map<string, number>()
  const typed = new Map<string, BankQuestion>()
  for (const stored of listRecords(db, { kind: questionKind }, 0, mostTyped)) {
    const data = shownData(known, stored)
    const prompt = textIn(data['fromPrompt'])
    const text = withoutNames(textIn(data['text']))
    if (prompt !== '') used.set(prompt, (used.get(prompt) ?? 0) + 1)
    if (prompt !== '' || text === '') continue
    const same = typed.get(text)
    if (same) same.times += 1
    else typed.set(text, { prompt: null, method: null, own: true, text: { en: text, nl: text }, ...looksOf(data), times: 1 }) // oxfmt-ignore
  }
  return { used, typed: [...typed.values()] }
}

/** `Daniël R.`: a first name with an initial, so that the first name alone is a name too. */
const withInitial = /^(\p{L}{3,}) \p{Lu}\.?$/u

/** Puts an ellipsis where somebody's name stands. */
function nameless(db: Database.Database): (text: string) => string {
  const names = listPeople(db, '', mostPeople).flatMap(({ pseudonym }) => [
    pseudonym,
    withInitial.exec(pseudonym)?.[1] ?? '',
  ])
  const long = [...new Set(names)].filter((name) => name.length > 1).toSorted((a, b) => b.length - a.length)
  if (long.length === 0) return (text) => text
  const escaped = long.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  const anyName = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return (text) => text.replace(anyName, '…')
}
