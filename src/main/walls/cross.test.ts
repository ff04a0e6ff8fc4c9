import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Entry } from '@shared/contract/notebooks'
import { MethodBench } from '../../../tests/support/methods'
import { createEntry, saveEntry } from '../notebooks/save-entry'
import { readEntry } from '../store/entries'
import { addNotebook, listNotebooks } from '../store/notebooks'
import { readStoredRecord } from '../store/records'
import { addVersion } from '../store/versions'
import { isParted } from '../store/walls'
import { cross, planCrossing, undoCrossing } from './cross'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-11-22')
})
afterEach(() => bench.close())

const engagement = 'coaching-phase.engagement'
const roomOf = (id: string) => readStoredRecord(bench.store.db, id).room
const own = () => listNotebooks(bench.store.db, false)[0]?.id ?? ''
const coaching = () => addNotebook(bench.store.db, { title: 'Klanten', kind: 'coaching', colour: 'clay' }, 1).id

/** Numbers that should stand on the coaching side, worked out from the tables alone. */
function expected(): number[] {
  const { db } = bench.store
  const all = <T>(sql: string) => db.prepare<[], T>(sql).all()
  const things = new Set(
    all<{ n: number }>(
      `SELECT e.n FROM entry e JOIN notebook b ON b.id = e.notebookId WHERE b.kind = 'coaching'
       UNION SELECT n FROM record WHERE room = 'coaching'`,
    ).map(({ n }) => n),
  )
  const named = all<{ person: number; thing: number }>(
    'SELECT personN AS person, entryN AS thing FROM entry_person UNION ALL SELECT personN, recordN FROM record_person',
  )
  const people = all<{ n: number; relation: string }>('SELECT n, relation FROM person').filter(({ n, relation }) => {
    const by = named.filter(({ person }) => person === n)
    return relation === 'client' || (by.length > 0 && by.every(({ thing }) => things.has(thing)))
  })
  return [...things, ...people.map(({ n }) => n)].toSorted((a, b) => a - b)
}
const days = (kept: boolean) =>
  bench.store.db
    .prepare(
      kept
        ? 'SELECT day, count FROM coaching_entry_day WHERE count <> 0 ORDER BY day'
        : `SELECT day, count(*) AS count FROM entry WHERE deletedAt IS NULL AND n IN (SELECT n FROM coaching_thing) GROUP BY day`,
    )
    .all()
/** Feelings of coaching by month, worked out from the feelings alone; and as the triggers keep them. */
const feelings = (kept: boolean) =>
  bench.store.db
    .prepare(
      kept
        ? 'SELECT * FROM coaching_feeling_month WHERE count <> 0 ORDER BY 1, 2, 3, 4'
        : `SELECT substr(day, 1, 7) AS month, wordId, valence, arousal, count(*) AS count FROM felt
           WHERE n IN (SELECT n FROM coaching_thing) GROUP BY 1, 2, 3, 4`,
    )
    .all()
const kept = () =>
  bench.store.db.prepare<[], { n: number }>('SELECT n FROM coaching_thing ORDER BY n').all().map(({ n }) => n) // oxfmt-ignore

test('a record lives where its method says, else where what it was made from or names lives', () => {
  const client = bench.person('Zwaluw', 'client')
  const mine = bench.keep(engagement, { title: 'Myself', kind: 'self-coaching', client: bench.person('Ik') }).record.id
  const theirs = bench.keep(engagement, { title: 'Z.', kind: 'executive-coaching', client }).record.id
  const session = (of: string) =>
    bench.keep('coaching-phase.session', { engagement: of, kind: 'coaching', startAt: '2026-11-22T10:00' }).record.id
  const [owns, held] = [session(mine), session(theirs)]
  const step = bench.start('baby-steps.step', { text: 'x' }, held).record.id
  const target = bench.start('coaching-phase.target', {}).record.id
  const signal = bench.start('counterpower-map.shadow-signal', {}).record.id
  expect([mine, owns].map(roomOf)).toEqual(['own', 'own'])
  expect([theirs, held, step, target, signal].map(roomOf)).toEqual(Array.from({ length: 5 }, () => 'coaching'))
  bench.write(theirs, { kind: 'self-coaching' })
  expect([theirs, held, step].map(roomOf)).toEqual(['own', 'own', 'own'])
  expect(kept()).toEqual(expected())
})

test('what goes is tried and told before it goes, goes as one, and comes back as one', () => {
  const client = bench.person('Zwaluw', 'client')
  const plan = bench.keep('baby-steps.step', { text: 'Call the owl' }).record.id
  const value = bench.keep('legacy.value', { value: 'rest', whatIDoForItNow: 'walk', whoCarriesOn: [client] }).record.id
  bench.write(value, { value: 'stillness' })
  const from = bench.start('smartie-actions.action', { text: 'made of it', owner: 'self' }, value).record.id
  const source = bench.keep('follow-up.follow-up', { source: plan, dueAt: '2026-12-01' }).record.id
  const told = planCrossing({ what: 'records', ids: [value], room: 'coaching' }, bench.now)
  expect(told).toMatchObject({ to: 'coaching', people: ['Zwaluw'], behind: [] })
  expect(told.goes.map(({ id }) => id)).toEqual([value, from])
  expect(told.goes[0]).toMatchObject({ title: 'stillness', words: 2, files: [] })
  expect([value, from].map(roomOf)).toEqual(['own', 'own'])
  const undo = cross({ what: 'records', ids: [value], room: 'coaching' }, bench.now)
  expect([value, from, source].map(roomOf)).toEqual(['coaching', 'coaching', 'own'])
  bench.write(value, { value: 'silence' })
  expect(roomOf(value), 'what was moved by hand stays').toBe('coaching')
  const back = planCrossing({ what: 'records', ids: [from], room: 'own' }, bench.now)
  expect(back).toMatchObject({ to: 'own', behind: [{ id: value, title: 'silence' }] })
  undoCrossing(undo)
  expect([value, from].map(roomOf)).toEqual(['own', 'own'])
  expect(kept()).toEqual(expected())
})

function note(title: string, body: string) {
  const at = bench.now
  return createEntry({ notebookId: own(), at, zone: 'Europe/Amsterdam', title, body }, at)
}

/** The entry with a feeling. */
function felt({ id, revision, notebookId, title, body, at, zone, mood, favourite, hideOnThisDay }: Entry): string {
  const chips = { emotions: ['happy', 'tense'], tags: [], people: [] }
  saveEntry({ id, revision, notebookId, title, body, at, zone, mood, favourite, hideOnThisDay, ...chips, emptied: false }) // oxfmt-ignore
  return id
}

test('a note goes with its words, files, people and versions; what names it stays behind and is told', () => {
  const { db } = bench.store
  bench.person('Anna')
  const entry = note('Walk', 'Three words @Anna')
  const { n } = db.prepare<[string], { n: number }>('SELECT n FROM entry WHERE id = ?').get(entry.id) ?? { n: 0 }
  addVersion(db, n, { at: 1, reason: 'session', title: 'Walk', body: 'before' })
  const kind = engagement
  const holder = bench.keep(kind, { title: 'Myself', kind: 'self-coaching', client: bench.person('Ik'), contractNote: entry.id }).record.id // oxfmt-ignore
  const notebookId = coaching()
  const crossing = { what: 'entries' as const, ids: [entry.id], notebookId }
  expect(planCrossing(crossing)).toEqual({
    to: 'coaching',
    goes: [{ kind: 'entry', id: entry.id, recordKind: null, title: 'Walk', words: 3, versions: 1, files: [] }],
    people: ['Anna'],
    behind: [{ kind: 'record', id: holder, recordKind: kind, title: 'Myself' }],
  })
  expect(readEntry(db, entry.id).notebookId).toBe(own())
  const undo = cross(crossing)
  expect(readEntry(db, entry.id)).toMatchObject({ notebookId, revision: entry.revision + 1 })
  expect(kept()).toEqual(expected())
  undoCrossing(undo)
  expect(readEntry(db, entry.id).notebookId).toBe(own())
  expect(isParted(db)).toBe(false)
})

test('between notebooks of one side there is nothing to ask; saving takes nothing across', () => {
  const { db } = bench.store
  const entry = note('Walk', 'x')
  const other = addNotebook(db, { title: 'Other', kind: 'mentoring', colour: 'moss' }, 1).id
  expect(planCrossing({ what: 'entries', ids: [entry.id], notebookId: other })).toMatchObject({ to: null, goes: [] })
  const { id, revision, title, body, at, zone, mood, favourite, hideOnThisDay } = entry
  const saving = { id, revision, title, body, at, zone, mood, emotions: [], tags: [], people: [], favourite, hideOnThisDay, emptied: false } // oxfmt-ignore
  expect(() => saveEntry({ ...saving, notebookId: coaching() })).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }))
  expect(saveEntry({ ...saving, notebookId: other }).revision).toBe(revision + 1)
})

test('people and feelings follow: 300 random changes', () => {
  const { db } = bench.store
  let seed = 7
  const below = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most
  const notebooks = [own(), coaching()]
  const people = Array.from({ length: 6 }, (_, no) => bench.person(`Mens${no}`, no === 5 ? 'client' : 'other'))
  const entries: string[] = []
  const records: string[] = []
  const pick = <T>(list: readonly T[]) => list[below(list.length)] as T
  for (let step = 0; step < 300; step++) {
    const way = below(8)
    if (way === 0 || entries.length === 0) entries.push(felt(note('n', `@Mens${below(6)} and @Mens${below(6)}`)))
    else if (way === 1) cross({ what: 'entries', ids: [pick(entries)], notebookId: pick(notebooks) })
    else if (way === 2)
      records.push(bench.start('legacy.value', { value: 'v', whoCarriesOn: [pick(people)] }).record.id)
    else if (way === 3 && records.length > 0) bench.write(pick(records), { whoCarriesOn: [pick(people)] }, null, false)
    else if (way === 4 && records.length > 0)
      cross({ what: 'records', ids: [pick(records)], room: pick(['own', 'coaching'] as const) }, bench.now)
    else if (way === 6)
      db.prepare('UPDATE entry SET deletedAt = iif(deletedAt IS NULL, 5, NULL) WHERE id = ?').run(pick(entries)) // oxfmt-ignore
    else if (way === 7)
      db.prepare('UPDATE entry SET day = ? WHERE id = ?').run(`2026-1${below(3)}-0${1 + below(9)}`, pick(entries)) // oxfmt-ignore
    else if (way === 5) db.prepare('DELETE FROM entry WHERE id = ?').run(entries.splice(below(entries.length), 1)[0])
    expect(kept()).toEqual(expected())
    expect(feelings(true)).toEqual(feelings(false))
    expect(days(true)).toEqual(days(false))
  }
  expect(feelings(true)).not.toEqual([])
})
