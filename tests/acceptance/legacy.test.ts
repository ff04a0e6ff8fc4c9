import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

const patients = { value: 'patients sit at the table', whatIDoForItNow: 'I keep two chairs free' }

test('legacy 1: a value that nobody carries on asks who could', async () => {
  const { record } = bench.keep('legacy.value', { ...patients, livesWithoutMe: 3 })
  const [asked] = bench.open(record.id).findings
  expect(asked).toMatchObject({ rule: 'who-carries', field: 'whoCarriesOn' })
  expect(asked?.say.en).toContain('Nobody stands beside “patients sit at the table” yet. Who could carry it?')
  expect(bench.view('legacy')[0]?.say.nl).toContain('patients sit at the table')
  bench.write(record.id, { whoCarriesOn: [bench.person('Nadia', 'team')] })
  expect(bench.open(record.id).findings).toEqual([])
  expect(bench.view('legacy')).toEqual([])
  expect((await bench.figure('legacy', 'carriers')).rows.map(({ label }) => label.en)).toEqual(['Nadia'])
})

test('legacy 2: after a year the letter of then opens beside a blank one', async () => {
  const whoCarriesOn = [bench.person('Nadia', 'team')]
  const letterToSuccessor = 'Leave the chairs where they are.'
  const written = { ...patients, whoCarriesOn, letterToSuccessor, livesWithoutMe: 3 }
  const { record } = bench.keep('legacy.value', written)
  expect(record.dueOn).toBe('2027-03-02')
  bench.goTo('2027-03-01')
  expect(bench.open(record.id).findings).toEqual([])
  bench.goTo('2027-03-02')
  expect(rulesIn(bench.open(record.id).findings)).toEqual(['year-look'])
  const [fresh] = bench.accept(record.id, 'year-look', 'open-letter')
  expect(fresh?.record.data).toMatchObject({ lastLetter: letterToSuccessor, value: patients.value })
  expect(fresh?.record.data.letterToSuccessor ?? '').toBe('')
  expect(bench.open(record.id).record).toMatchObject({ state: 'looked-at', dueOn: null })
  bench.write(fresh?.record.id ?? '', { livesWithoutMe: 6 })
  const table = await bench.figure('legacy', 'lives-on')
  expect(table.rows.map(({ key, values }) => [key, ...values])).toEqual([['2026-01-01', 3], ['2027-01-01', 6]]) // oxfmt-ignore
})
