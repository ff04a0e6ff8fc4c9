import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

test('crisis-reflex 1: much pressure and much control propose one antidote with a named person', () => {
  const withWhom = bench.person('Joris', 'team')
  const signals = ['deciding-alone']
  const { findings, record } = bench.keep('crisis-reflex.log', { pressure: 8, controlTaken: 9, signals, withWhom })
  expect(rulesIn(findings)).toEqual(['antidote-with'])
  expect(findings[0]?.say.en).toBe('Pressure 8, control 9. One thing that may help: ask Joris what the team would do.')
  expect(findings[0]?.say.nl).toContain('vraag Joris wat het team zou doen')
  bench.accept(record.id, 'antidote-with')
  const taken = bench.open(record.id).record
  expect(taken).toMatchObject({ state: 'antidote', data: { antidote: 'ask-team' } })
  // the same person is proposed the next time
  expect(bench.start('crisis-reflex.log').record.data.withWhom).toBe(withWhom)
  const unnamed = bench.keep('crisis-reflex.log', { pressure: 8, controlTaken: 9, withWhom: null })
  expect(rulesIn(unnamed.findings)).toEqual(['antidote-whom'])
  expect(bench.keep('crisis-reflex.log', { pressure: 8, controlTaken: 3 }).findings).toEqual([])
})

test('crisis-reflex 2: ten logs show the personal slope', async () => {
  for (let pressure = 1; pressure <= 10; pressure++) {
    bench.goTo(`2026-03-${String(pressure + 9)}`)
    // on both sides of a line that rises 0.8 per point
    const controlTaken = [1, 2, 2, 3, 4, 5, 6, 6, 7, 8][pressure - 1]
    bench.keep('crisis-reflex.log', { pressure, controlTaken, trigger: 'A call at night' })
  }
  const table = await bench.figure('crisis-reflex', 'slope')
  expect(table.rows).toHaveLength(10)
  expect(table.sentence?.en).toContain('control rises 0.8 per point of pressure')
  expect(table.sentence?.nl).toContain('stijgt de controle met 0,8 per punt druk')
})

test('crisis-reflex: none of the signs and another one is noticed while writing', () => {
  const { record } = bench.start('crisis-reflex.log', { pressure: 2, controlTaken: 2 })
  expect(rulesIn(bench.type(record.id, { signals: ['none', 'less-room'] }).findings)).toEqual(['none-and-more'])
  expect(bench.type(record.id, { signals: ['none'] }).findings).toEqual([])
})

test('crisis-reflex: handing back is a tick with its day', async () => {
  const { record } = bench.keep('crisis-reflex.log', { pressure: 5, controlTaken: 6 })
  bench.goTo('2026-03-06')
  expect(bench.write(record.id, {}, 'handed-back').record.data.handedBackOn).toBe('2026-03-06')
  expect((await bench.figure('crisis-reflex', 'handing-back')).rows[0]?.values).toEqual([4])
})
