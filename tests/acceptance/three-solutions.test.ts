import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-02-03')
})
afterEach(() => bench.close())

const kind = 'three-solutions.question'
const solutions = ['Swap the shifts', 'Ask for a pool', 'Close on Mondays'].map((text) => ({ text }))

test('three-solutions 1: the own idea of the leader stays closed until three solutions are in', () => {
  const { record } = bench.start(kind, { question: 'How do we fill the rota?', broughtBy: bench.person('Tjitske') })
  const two = bench.type(record.id, { solutions: solutions.slice(0, 2) })
  expect(two.view.closed.map(({ field }) => field)).toEqual(['ownIdea', 'chosen'])
  expect(two.view.closed[0]?.say.en).toContain('opens once three solutions')
  expect(two.view.closed[0]?.say.nl).toContain('gaat open zodra er drie oplossingen')
  expect(bench.type(record.id, { solutions }).view.closed).toEqual([])
  const asked = bench.write(record.id, { solutions: solutions.slice(0, 2) })
  expect(asked.record).toMatchObject({ status: 'kept', state: 'asked' })
  expect(asked.findings[0]).toMatchObject({ rule: 'still-to-come', say: { en: '2 of three solutions so far.' } })
  const early = bench.write(record.id, { solutions: solutions.slice(0, 2) }, 'thought-along')
  expect(rulesIn(early.findings)).toEqual(['three-first'])
  expect(early.findings[0]?.say.en).toContain('There are 2 of three solutions')
  const four = bench.write(record.id, { solutions: [...solutions, { text: 'Wait' }] })
  expect(rulesIn(four.findings)).toEqual(['solutions.many'])
  expect(bench.write(record.id, { solutions }).record).toMatchObject({ status: 'kept', state: 'three-in' })
})

test('three-solutions 2: seven of ten chosen by the bringer is shown as 70%', async () => {
  const broughtBy = bench.person('Tjitske')
  for (let no = 0; no < 10; no++) {
    const madeBy = no < 7 ? 'bringer' : no < 9 ? 'together' : 'leader'
    const { refused } = bench.keep(kind, { question: `Question ${no}`, broughtBy, solutions, chosen: '1', madeBy })
    expect(refused).toBe(false)
  }
  const { rows, sentence } = await bench.figure('three-solutions', 'own-choice')
  expect(rows.map(({ key, values }) => [key, ...values])).toEqual([['2026-01-01', 70, 10]])
  expect(sentence?.en).toContain('In the last quarter 70% was the own choice of the one who asked')
  expect(sentence?.nl).toContain('70% de eigen keuze')
})
