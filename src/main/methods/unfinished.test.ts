import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../../../tests/support/methods'
import { takePersonOut } from '../people/edit'
import { save } from '../vault/session'
import { search } from '../search/run'
import { leaving } from '../transfer/records'
import { readStoredRecord } from '../store/records'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open()
})
afterEach(() => bench.close())

const kind = 'desired-outcome.outcome'
const outcome = { title: 'Calm evenings', description: 'At home by seven' }
const signs = (...texts: (string | undefined)[]) => ({
  signsOfProgress: texts.map((sign) => (sign === undefined ? { seen: false } : { sign, seen: false })),
})
const stored = (id: string) => readStoredRecord(bench.store.db, id)
const counted = (id: string) =>
  bench.store.db.prepare('SELECT count(*) FROM record_value WHERE recordN = ? AND item < 9').pluck().get(stored(id).n)
const found = async (text: string) =>
  (await search({ text, filter: {}, order: 'best', offset: 0, limit: 10 })).hits.map(({ id }) => id)

test('a kept record stays kept while an item of it is not complete, and what is typed is there again', async () => {
  const { record } = bench.keep(kind, { ...outcome, ...signs('Laptop stays shut') })
  const before = counted(record.id)
  const half = bench.write(record.id, { ...signs('Laptop stays shut', undefined), awayFrom: 'Telescope' }, null, false)
  expect(half.refused).toBe(true)
  expect(rulesIn(half.findings)).toEqual(['signsOfProgress.item'])
  const opened = bench.open(record.id)
  expect(opened.record).toMatchObject({ status: 'kept', unfinished: true, data: { awayFrom: 'Telescope' } })
  expect(opened.record.data.signsOfProgress).toHaveLength(2)
  expect(rulesIn(opened.findings)).toContain('signsOfProgress.item')
  // figures and rules of other records see what was complete; search finds what stands on the page
  expect(counted(record.id)).toBe(before)
  expect(JSON.parse(stored(record.id).data)).not.toHaveProperty('awayFrom')
  expect(await found('telescope')).toEqual([record.id])
  const done = bench.write(record.id, signs('Laptop stays shut', 'Dinner together'), null, false)
  expect(done.refused).toBe(false)
  expect(done.record).toMatchObject({ status: 'kept', unfinished: false, data: { awayFrom: 'Telescope' } })
  expect(counted(record.id)).not.toBe(before)
})

test('a rule that refuses goes on refusing, and keeping it by hand does not get round it', () => {
  const scale = bench.keep('scaling-questions.scale', { title: 'Rest', lowLabel: 'Worn out', highLabel: 'Rested' }).record.id // oxfmt-ignore
  const values = { scale, whatMakesItThisMuch: 'Slept well', signOfPlusOne: 'I laugh once', value: 6 }
  const { record } = bench.keep('scaling-questions.measurement', values)
  for (const keep of [false, true]) {
    const refused = bench.write(record.id, { value: 6.5 }, null, keep)
    expect(rulesIn(refused.findings)).toContain('whole-steps')
    expect(refused.record).toMatchObject({ status: 'kept', unfinished: true, data: { value: 6.5 } })
    expect(JSON.parse(stored(record.id).data)).toMatchObject({ value: 6 })
  }
  expect(bench.write(record.id, { value: 7 }).record).toMatchObject({ unfinished: false, data: { value: 7 } })
})

test('a state that is refused leaves the rest kept where the record stands', () => {
  const { record } = bench.keep(kind, outcome)
  const refused = bench.write(record.id, { goodEnough: 'Three evenings' }, 'active')
  expect(rulesIn(refused.findings)).toEqual(['needs-sign'])
  expect(refused.record).toMatchObject({ status: 'kept', state: 'draft', unfinished: false })
  expect(JSON.parse(stored(record.id).data)).toMatchObject({ goodEnough: 'Three evenings' })
})

test('a replaced record that is changed stays in the history and makes nothing; kept anew it counts', () => {
  const scale = bench.keep('scaling-questions.scale', { title: 'Rest', lowLabel: 'Worn out', highLabel: 'Rested' }).record.id // oxfmt-ignore
  const values = { scale, whatMakesItThisMuch: 'Slept well', signOfPlusOne: 'I laugh once' }
  const first = bench.keep('scaling-questions.measurement', { ...values, value: 6 }).record
  const second = bench.keep('scaling-questions.measurement', { ...values, value: 7 }).record
  const changed = bench.write(first.id, { whatMakesItThisMuch: 'Slept well twice' }, null, false)
  expect(changed.record).toMatchObject({ status: 'replaced', data: { whatMakesItThisMuch: 'Slept well twice' } })
  expect(counted(first.id)).toBe(0)
  expect(bench.write(first.id, { value: null }, null, false).record).toMatchObject({ status: 'replaced', unfinished: true }) // oxfmt-ignore
  expect(bench.write(first.id, { value: 5 }).record.status).toBe('kept')
  expect(bench.open(second.id).record.status).toBe('replaced')
})

test('a draft is still no more than a draft', () => {
  const draft = bench.start(kind, { title: 'Calm evenings' }).record
  expect(bench.write(draft.id, {}).record).toMatchObject({ status: 'draft', unfinished: false })
  expect(bench.write(draft.id, { description: 'Home' }).record.status).toBe('kept')
})

test('the day moves with the words: an unfinished record keeps the day it counts under', () => {
  const { record } = bench.keep(kind, outcome)
  bench.goTo('2026-11-25')
  const moved = bench.write(record.id, { ...signs(undefined) }, null, false).record
  expect(moved.day).toBe('2026-11-22')
  expect(stored(record.id)).toMatchObject({ status: 'kept', day: '2026-11-22' })
})

test('a deleted person is gone from unfinished words too, and an export holds them beside what counts', () => {
  const henk = bench.person('Henk')
  const { record } = bench.keep(kind, outcome)
  bench.write(record.id, { ...signs(undefined), awayFrom: 'Calls of @Henk', whatWorks: ['Henk waits'] }, null, false)
  const { db } = bench.store
  expect(leaving(db, stored(record.id), false)?.record).toMatchObject({
    data: outcome,
    unfinished: { awayFrom: 'Calls of @Henk' },
  })
  save((db) => takePersonOut(db, henk, Date.now()))
  expect(JSON.stringify(db.prepare('SELECT * FROM record').all())).not.toMatch(/Henk/)
  expect(bench.open(record.id).record).toMatchObject({ unfinished: true, data: { awayFrom: 'Calls of [verwijderd]' } })
})
