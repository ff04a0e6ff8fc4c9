import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

const merger = { title: 'Two hospitals become one', visibleChange: 'One board, one name' }

test('change-transition 1: connecting without a farewell asks what has not been said goodbye to', () => {
  const change = bench.keep('change-transition.case', merger).record.id
  const note = { case: change, about: 'self', phase: 'connecting' }
  const { refused, findings, record } = bench.keep('change-transition.note', note)
  expect(refused).toBe(false)
  expect(rulesIn(findings)).toEqual(['no-farewell-yet'])
  expect(findings[0]?.say.en).toContain('What has not been said goodbye to?')
  expect(bench.write(record.id, { farewellTo: 'The old name on the door' }).findings).toEqual([])
  // an earlier farewell of the same person counts; one of somebody else does not
  expect(bench.keep('change-transition.note', note).findings).toEqual([])
  const person = bench.person('Hanneke', 'team')
  expect(rulesIn(bench.keep('change-transition.note', { ...note, about: 'person', person }).findings)).toEqual([
    'no-farewell-yet',
  ])
  const back = bench.keep('change-transition.note', { ...note, phase: 'in-between' })
  expect([back.refused, rulesIn(back.findings)]).toEqual([false, ['moved-back']])
})

test('change-transition 2: five things built up and none phased out shows the empty list with a question', async () => {
  const buildUp = ['One rota', 'One kitchen', 'One brand', 'One council', 'One archive']
  const { record } = bench.keep('change-transition.case', { ...merger, buildUp })
  const opened = bench.open(record.id)
  expect(rulesIn(opened.findings)).toEqual(['nothing-phased-out'])
  expect(opened.findings[0]).toMatchObject({ field: 'phaseOut', prompts: ['change-transition-6'] })
  expect(opened.findings[0]?.say.nl).toContain('Er worden 5 dingen opgebouwd')
  bench.write(record.id, { phaseOut: ['Two newsletters'] })
  expect(bench.open(record.id).findings).toEqual([])
  const table = await bench.figure('change-transition', 'build-and-phase-out')
  expect(table.rows.map(({ values }) => values)).toEqual([[5, 1]])
})
