import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../../../tests/support/methods'
import { takePersonOut, updatePerson } from '../people/edit'
import { save } from '../vault/session'
import { search } from '../search/run'
import { getRecord, saveRecord, trash, untrash } from './records'

let bench: MethodBench
let relation: string
beforeEach(async () => {
  bench = await MethodBench.open()
  relation = bench.person('Joris', 'team')
})
afterEach(() => bench.close())

const check = (values: object = {}) =>
  bench.keep('circular-mandate.check', {
    relation,
    circular: 6,
    evidence: ['Joris came by himself'],
    nextInvitation: 'Ask @Joris for the plan',
    ...values,
  })
const found = async (text: string) => (await search({ text, filter: {}, order: 'best', offset: 0, limit: 10 })).hits

test('a record is found by what was typed and by who is named, and leads to its kind', async () => {
  const { record } = check()
  expect(await found('invitation')).toEqual([])
  expect(await found('himself')).toMatchObject([
    { kind: 'record', recordKind: 'circular-mandate.check', id: record.id },
  ])
  expect((await found('@joris')).map(({ id }) => id)).toContain(record.id)
  trash([record.id])
  expect(await found('himself')).toEqual([])
  untrash([record.id])
  expect(await found('himself')).toHaveLength(1)
})

test('a stale page is told so, and changes nothing', () => {
  const { record } = check()
  bench.write(record.id, { circular: 7 })
  const { id, data, at, zone, revision } = record
  expect(() => saveRecord({ id, revision, data, at, zone, state: null, keep: false })).toThrow('STALE_SAVE')
  expect(getRecord(id).record.data.circular).toBe(7)
})

test('a value that does not fit its field is refused by name', () => {
  const { record } = check()
  expect(() => bench.write(record.id, { circular: 11 })).toThrow(
    expect.objectContaining({ code: 'BAD_INPUT', facts: { field: 'circular' } }),
  )
  expect(() => bench.write(record.id, { unknown: 1 })).toThrow('BAD_INPUT')
  expect(getRecord(record.id).record.data.circular).toBe(6)
})

test('a deleted person is in no record: field, text, title, figures, index', async () => {
  const { record } = check()
  save((db) => takePersonOut(db, relation, Date.now()))
  const after = getRecord(record.id)
  expect(JSON.stringify(after)).not.toMatch(/Joris/)
  expect(after.record.data).toMatchObject({
    circular: 6,
    nextInvitation: 'Ask [verwijderd] for the plan',
    evidence: ['[verwijderd] came by himself'],
  })
  expect(after.record.data).not.toHaveProperty('relation')
  expect(await found('joris')).toEqual([])
  expect(
    bench.store.db
      .prepare('SELECT count(*) FROM record_value WHERE txt = ? OR txt LIKE ?')
      .pluck()
      .get(relation, '%Joris%'),
  ).toBe(0)
})

test('a new pseudonym goes into title and mentions', async () => {
  const { record } = check()
  updatePerson(relation, { pseudonym: 'Kees' })
  expect(getRecord(record.id).record).toMatchObject({
    title: 'Kees',
    data: { nextInvitation: 'Ask @Kees for the plan' },
  })
  expect((await found('@kees')).map(({ id }) => id)).toContain(record.id)
})

test('three intentions at most; one that rests makes room', () => {
  const intend = (text: string) => bench.keep('emotion-bridge.intention', { text })
  const first = intend('I give people room before I decide')
  intend('I ask before I tell')
  intend('I stay with the silence')
  const fourth = intend('I say what I need')
  expect(fourth.refused).toBe(true)
  expect(rulesIn(fourth.findings)).toEqual(['three-active'])
  expect(fourth.findings[0]?.say.nl).toContain('Er zijn al drie intenties actief')
  expect(fourth.record).toMatchObject({ status: 'draft', data: { text: 'I say what I need' } })
  bench.write(first.record.id, {}, 'resting')
  expect(bench.write(fourth.record.id).record.status).toBe('kept')
})

test('what was taken from a look back offers itself before the next event with the same people', () => {
  const henk = bench.person('Henk')
  const looked = bench.start('emotion-bridge.log', { event: 'Budget talk', people: [henk], when: '2026-11-22T11:00' })
  bench.write(looked.record.id, {
    situation: 'He sighed', behaviour: 'I explained', gap: 8, nextStep: 'Ask what he saw happen',
    emotions: [{ wordId: null, en: 'tense', nl: 'gespannen', valence: -2, arousal: 3 }],
  }, 'after') // oxfmt-ignore
  expect(bench.all('baby-steps.step')[0]?.record.data.text).toBe('Ask what he saw happen')
  bench.goTo('2026-11-26')
  const next = bench.start('emotion-bridge.log', { event: 'Second talk', people: [henk] })
  expect(rulesIn(bench.open(next.record.id).findings)).toEqual(['carry-step'])
  bench.accept(next.record.id, 'carry-step')
  expect(bench.open(next.record.id).record.data.who).toBe('Ask what he saw happen')
  const other = bench.start('emotion-bridge.log', { event: 'Press', people: [bench.person('Lot')] })
  expect(bench.open(other.record.id).findings).toEqual([])
})

test('a record that is kept says at each save what keeping it says, and what is no longer so no more', () => {
  const signs = (seen: boolean[]) => ({ signsOfProgress: seen.map((it, no) => ({ sign: `Sign ${no}`, seen: it })) })
  const outcome = { title: 'Calm evenings', description: 'At home by seven', ...signs([false, false]) }
  const { record } = bench.keep('desired-outcome.outcome', outcome, 'active')
  const one = bench.write(record.id, signs([true, false]), null, false)
  expect(rulesIn(one.findings)).toEqual(['progress', 'next-step'])
  expect(rulesIn(bench.write(record.id, signs([false, false]), null, false).findings)).not.toContain('next-step')
  const draft = bench.start('desired-outcome.outcome', { ...outcome, ...signs([true, false]) }).record
  expect(bench.write(draft.id, {}, null, false).findings).toEqual([])
})
