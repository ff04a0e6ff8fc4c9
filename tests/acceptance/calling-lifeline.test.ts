import { afterEach, beforeEach, expect, test } from 'vitest'
import { skipRule } from '../../src/main/methods/records'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

test('calling-lifeline 1: a low point without meaning is asked about later, skippable for good', async () => {
  const { record, findings } = bench.keep('calling-lifeline.event', { year: 1998, title: 'The plant closed', tone: -4 })
  expect(findings).toEqual([])
  expect(record.data.private).toBe(true)
  bench.goTo('2026-05-02')
  const opened = bench.open(record.id)
  expect(rulesIn(opened.findings)).toEqual(['meaning-later'])
  expect(opened.findings[0]).toMatchObject({ kind: 'ask', once: true })
  expect(opened.findings[0]?.say.en).toContain('1998 stands here without a meaning')
  skipRule(record.id, 'meaning-later')
  expect(bench.open(record.id).findings).toEqual([])
  bench.keep('calling-lifeline.event', { year: 2004, title: 'First team', tone: 4 })
  const table = await bench.figure('calling-lifeline', 'life-line')
  expect(table.rows.map(({ key, values }) => [key, ...values])).toEqual([['1998', -4], ['2004', 4]]) // oxfmt-ignore
})

test('calling-lifeline 2: a fit that falls from 8 to 5 opens a reflection on form and calling', async () => {
  const sentence = 'That people are seen'
  const expressions = [{ role: 'chair', form: 'asking first' }]
  expect(bench.keep('calling-lifeline.calling', { sentence, expressions, alignment: 8 }).findings).toEqual([])
  bench.goTo('2027-03-02')
  const fresh = bench.start('calling-lifeline.calling')
  expect(fresh.record.data).toMatchObject({ sentence, version: 2 })
  const { refused, findings } = bench.write(fresh.record.id, { alignment: 5 })
  expect(refused).toBe(false)
  expect(rulesIn(findings)).toEqual(['alignment-fell'])
  expect(findings[0]?.say.en).toContain('The fit went from 8 to 5')
  expect(findings[0]?.say.nl).toContain('vraagt de roeping zelf iets anders')
  const roles = await bench.figure('calling-lifeline', 'roles')
  expect(roles.rows.map(({ label, values }) => [label.en, ...values])).toEqual([['chair', 'asking first', 1]])
})
