import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench } from '../../../tests/support/methods'
import { takePersonOut, updatePerson } from '../people/edit'
import { save } from '../vault/session'
import { search } from '../search/run'
import { purgeRecords } from '../store/record-trash'
import { trash } from './records'
import { listVersionsOf, readVersionOf, restoreVersionOf } from './versions'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open()
})
afterEach(() => bench.close())

const kind = 'desired-outcome.outcome'
const outcome = { title: 'Calm evenings', description: 'At home by seven' }
const minute = 60_000
const type = (id: string, values: object) => bench.write(id, { ...values }, null, false)
const reasons = (id: string) => listVersionsOf(id).map(({ reason }) => reason)
const wordsOf = (id: string, at: number) =>
  readVersionOf(id, listVersionsOf(id)[at]?.id ?? '', 'en').sections.map(({ label, lines }) => [label, ...lines])

test('what was kept is a version once it changes, at once; typing on in the same session makes no more', () => {
  const { record } = bench.keep(kind, outcome)
  expect(reasons(record.id)).toEqual([])
  type(record.id, { description: 'At home by eight' })
  type(record.id, { description: 'At home by nine' })
  expect(reasons(record.id)).toEqual(['kept'])
  expect(wordsOf(record.id, 0)).toContainEqual(expect.arrayContaining(['At home by seven']))
  bench.write(record.id, { description: 'At home by ten' })
  type(record.id, { description: 'Whenever' })
  expect(reasons(record.id)).toEqual(['kept', 'kept'])
})

test('a draft leaves one version for each session, and one before a large deletion', () => {
  const { record } = bench.start(kind, { title: 'Calm evenings' })
  type(record.id, { description: 'First thoughts' })
  expect(reasons(record.id)).toEqual([])
  bench.now += 6 * minute
  type(record.id, { description: 'Second thoughts '.repeat(40) })
  type(record.id, { description: 'Gone' })
  expect(reasons(record.id)).toEqual(['session', 'session'])
  expect(JSON.stringify(wordsOf(record.id, 0))).toContain('Second thoughts')
  expect(JSON.stringify(wordsOf(record.id, 1))).toContain('First thoughts')
  bench.now += 6 * minute
  type(record.id, { description: 'Gone' })
  expect(reasons(record.id)).toHaveLength(2)
})

test('a version comes back, and what stood there is a version; what cannot be kept stands beside what is', () => {
  const { record } = bench.start(kind, { title: 'Calm evenings', signsOfProgress: [{ seen: true }] })
  bench.now += 6 * minute
  bench.write(record.id, { ...outcome, signsOfProgress: [{ sign: 'Dinner', seen: true }] })
  const [first] = listVersionsOf(record.id)
  const restored = restoreVersionOf(record.id, first?.id ?? '', bench.now)
  expect(restored.record).toMatchObject({ status: 'kept', unfinished: true })
  expect(restored.record.data).toMatchObject({ title: 'Calm evenings', signsOfProgress: [{ seen: true }] })
  expect(reasons(record.id)).toEqual(['counted', 'restore', 'session'])
  const back = restoreVersionOf(record.id, 'counted', bench.now + 1)
  expect(back.record).toMatchObject({ status: 'kept', unfinished: false, data: outcome })
})

test('versions thin out: all of a week, then the last of each day, then of each month', () => {
  const { record } = bench.start(kind, { title: 'x' })
  for (const day of ['2026-01-03', '2026-01-20', '2026-06-01']) {
    for (const time of ['09:00', '10:00', '11:00']) {
      bench.goTo(day, time)
      type(record.id, { description: `${day} ${time}` })
    }
  }
  bench.goTo('2026-06-03')
  type(record.id, { description: 'last' })
  const left = listVersionsOf(record.id).map((_, at) =>
    wordsOf(record.id, at)
      .flat()
      .find((it) => it.startsWith('2026')),
  )
  expect(left).toEqual(['2026-06-01 11:00', '2026-06-01 10:00', '2026-06-01 09:00', '2026-01-20 11:00'])
})

test('a person goes out of versions, also of those of records that no longer name them', () => {
  const id = bench.person('Joris')
  const check = { relation: id, circular: 6, evidence: ['Joris came'], nextInvitation: 'Ask @Joris' }
  const { record } = bench.keep('circular-mandate.check', check)
  type(record.id, { relation: bench.person('Lot'), evidence: ['Lot came'], nextInvitation: 'Ask @Lot' })
  const held = () => JSON.stringify(bench.store.db.prepare('SELECT title, data FROM record_version').all())
  updatePerson(id, { pseudonym: 'Kees' })
  expect(held()).toContain('Ask @Kees')
  updatePerson(id, { pseudonym: 'Joris' })
  expect(held()).toContain(id)
  save((db) => takePersonOut(db, id, Date.now()))
  expect(held()).not.toMatch(/Joris|Kees/)
  expect(held()).not.toContain(id)
  expect(JSON.stringify(wordsOf(record.id, 0))).toContain('Ask [verwijderd]')
})

test('versions are in no search, and go with the record', async () => {
  const { record } = bench.keep(kind, { ...outcome, awayFrom: 'Periscope' })
  type(record.id, { awayFrom: null })
  const found = await search({ text: 'periscope', filter: {}, order: 'best', offset: 0, limit: 10 })
  expect(found.hits).toEqual([])
  expect(JSON.stringify(wordsOf(record.id, 0))).toContain('Periscope')
  trash([record.id])
  expect(() => restoreVersionOf(record.id, listVersionsOf(record.id)[0]?.id ?? '')).toThrow('NOT_FOUND')
  purgeRecords(bench.store.db, [record.id])
  expect(bench.store.db.prepare('SELECT count(*) FROM record_version').pluck().get()).toBe(0)
})
