import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

test('perspective-network 1: fourteen contacts of the same age leave age blank, and a plan is proposed', async () => {
  for (let no = 1; no <= 14; no++)
    bench.keep('perspective-network.contact', {
      person: bench.person(`Bird ${no}`),
      differs: no % 2 ? ['field', 'place'] : ['culture'],
    })
  const said = bench.view('perspective-network')
  expect(rulesIn(said)).toEqual(['blank-age'])
  expect(said[0]?.say.en).toContain('Nobody among your 14 contacts differs from you in age')
  expect(said[0]?.offers).toBe('perspective-network.contact')
  const { rows, sentence } = await bench.figure('perspective-network', 'spread')
  expect(rows.map(({ label, values }) => [label.en, ...values])).toEqual([
    ['Field of work', 7],
    ['Place', 7],
    ['Culture', 7],
    ['Age', 0],
    ['Digital', 0],
  ])
  expect(sentence?.en).toContain('Nobody differs from you in: Age')
})

test('perspective-network 2: a contact without a difference is refused with the reason', () => {
  const values = { person: bench.person('Heron'), differs: [], answers: { learned: 'How a night shift ends' } }
  const { refused, findings, record } = bench.keep('perspective-network.contact', values)
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['differs.missing'])
  expect(findings[0]?.say.en).toContain('people who differ from you in at least one way')
  expect(record).toMatchObject({ status: 'draft', data: { answers: { learned: 'How a night shift ends' } } })
  expect(bench.write(record.id, { differs: ['age'] }).refused).toBe(false)
})

test('perspective-network rule: from planned to met to reflected', () => {
  const values = { person: bench.person('Heron'), differs: ['age'], meetOn: '2026-03-09' }
  const { record } = bench.keep('perspective-network.contact', values)
  expect(record).toMatchObject({ state: 'planned', dueOn: '2026-03-09' })
  bench.goTo('2026-03-09')
  const met = bench.write(record.id, { lastMet: '2026-03-09' })
  expect(met.record).toMatchObject({ state: 'met', dueOn: null })
  expect(rulesIn(met.findings)).toEqual(['after-meeting'])
  expect(met.findings[0]?.say.nl).toContain('Je hebt Heron ontmoet')
  expect(bench.write(record.id, { answers: { dilemma: 'Rent or study' } }).record.state).toBe('reflected')
})

test('perspective-network rule: every blank place is named, and a plan begins with that difference', () => {
  for (const name of ['Heron', 'Wren', 'Finch'])
    bench.keep('perspective-network.contact', { person: bench.person(name), differs: ['digital'] })
  const said = bench.view('perspective-network')
  expect(rulesIn(said)).toEqual(['blank-field', 'blank-place', 'blank-culture', 'blank-age'])
  expect(said[2]?.say.nl).toContain('verschilt van jou in cultuur')
  const [planned] = bench.take('perspective-network.contact', 'blank-culture')
  expect(planned?.record).toMatchObject({ status: 'draft', sourceId: null, data: { differs: ['culture'] } })
  expect(() => bench.take('perspective-network.contact', 'blank-nothing')).toThrow('NOT_FOUND')
})
