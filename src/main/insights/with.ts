import type Database from 'better-sqlite3'
import type { Period } from '@shared/contract/insights'
import type { Side } from '@shared/contract/walls'
import type { Words } from '@shared/domain/method/text'
import { findType } from '../methods/library'
import {
  listBelow,
  listMentioning,
  listNamedPeople,
  listNaming,
  type NamedPerson,
  type NamingEntry,
  type NamingRecord,
} from '../store/named'
import { Pace } from './turns'

/** Whom figures are about. Several people: what is with each of them. */
export type With = {
  /** Their numbers. */
  people: number[]
  /** Their pseudonyms. */
  names: Words
  /** Kept records of the side that are with them, oldest first. */
  records: NamingRecord[]
  /** Whether a record is with them. */
  has: (n: number) => boolean
}

/** Null is everybody: nobody is chosen, or one of them is not there any more, or not on this side. */
export async function withOf(
  db: Database.Database,
  ids: readonly string[] | undefined,
  side: Side,
): Promise<With | null> {
  if (!ids || ids.length === 0) return null
  const named = listNamedPeople(db, side)
  const people = ids.flatMap((id) => named.find((it) => it.id === id) ?? [])
  if (people.length < ids.length) return null
  const each: Map<number, NamingRecord>[] = []
  for (const person of people) each.push(await recordsWith(db, person))
  const [first = new Map<number, NamingRecord>(), ...more] = each
  const records = [...first.values()]
    .filter(({ n }) => more.every((its) => its.has(n)))
    .filter(({ counts, room }) => counts === 1 && (side === 'both' || side === room))
    .sort((a, b) => byDay(a, b) || a.n - b.n)
  const numbers = new Set(records.map(({ n }) => n))
  const names = people.map(({ pseudonym }) => pseudonym)
  return {
    people: people.map(({ n }) => n),
    names: { en: listed(names, 'en'), nl: listed(names, 'nl') },
    records,
    has: (n) => numbers.has(n),
  }
}

export const byDay = (a: { day: string; at: number }, b: { day: string; at: number }) =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.at - b.at

export const isIn = ({ from, to }: Period, day: string) => (from === null || day >= from) && (to === null || day <= to)

const listed = (names: string[], language: 'en' | 'nl') => new Intl.ListFormat(language).format(names)

/** Said of a figure: with whom. */
export const namedWith = (name: Words, { names }: With): Words => ({
  en: `${name.en}, with ${names.en}`,
  nl: `${name.nl}, met ${names.nl}`,
})

/**
 * Records that name a person, and those that hang on one: made from it, or with a field that names it (a slip its
 * walk, the walk its pair). Nothing hangs on a record that only mentions the person in its words.
 */
async function recordsWith(db: Database.Database, person: NamedPerson): Promise<Map<number, NamingRecord>> {
  const found = new Map<number, NamingRecord>()
  const pace = new Pace(200, 2000)
  let fresh: string[] = []
  const carrying = new Set<number>()
  const add = (record: NamingRecord) => {
    found.set(record.n, record)
    if (carrying.has(record.n)) return
    carrying.add(record.n)
    fresh.push(record.id)
  }
  for (let after = -1; ;) {
    pace.begin()
    const asked = pace.size
    const some = listNaming(db, person, after, asked)
    for (const { inField, ...record } of some)
      if (inField === 1) add(record)
      else found.set(record.n, record)
    await pace.rest()
    const last = some.at(-1)
    if (!last || some.length < asked) break
    after = last.n
  }
  const leads = leading(db)
  while (fresh.length > 0) {
    pace.begin()
    const some = fresh.slice(0, pace.size)
    fresh = fresh.slice(some.length)
    for (const { field, ...record } of listBelow(db, some)) if (field === null || leads(record.kind, field)) add(record)
    await pace.rest()
  }
  return found
}

/** Whether a field names the one record to which its own belongs. Lists lead the other way: to what a record holds. */
function leading(db: Database.Database): (kind: string, field: string) => boolean {
  const known = new Map<string, boolean>()
  return (kind, key) => {
    const at = `${kind}/${key}`
    let leads = known.get(at)
    if (leads === undefined) known.set(at, (leads = isRecordField(db, kind, key)))
    return leads
  }
}

function isRecordField(db: Database.Database, kind: string, key: string): boolean {
  try {
    return findType(db, kind).type.fields.some((field) => field.key === key && field.type === 'record')
  } catch {
    return false // its method is gone
  }
}

/** Entries of a period that mention these people, oldest first. */
export async function entriesWith(
  db: Database.Database,
  { people }: With,
  { from, to }: Period,
  side: Side,
): Promise<NamingEntry[]> {
  const span = { from: from ?? '', to: to ?? '9999-12-31' }
  const found: NamingEntry[] = []
  const pace = new Pace(200, 2000)
  for (let after = -1; ;) {
    pace.begin()
    const asked = pace.size
    const some = listMentioning(db, people, span, side, after, asked)
    found.push(...some)
    await pace.rest()
    const last = some.at(-1)
    if (!last || some.length < asked) return found.sort((a, b) => byDay(a, b) || a.n - b.n)
    after = last.n
  }
}
