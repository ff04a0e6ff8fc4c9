import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-08-03')
})
afterEach(() => bench.close())

const kind = 'self-determination-needs.check'

test('self-determination-needs 1: the lowest of the three offers a question', () => {
  const { refused, findings } = bench.keep(kind, { autonomy: 8, competence: 7, connectedness: 3 })
  expect(refused).toBe(false)
  expect(rulesIn(findings)).toEqual(['low-connectedness'])
  expect(findings[0]?.say.en).toContain('Connectedness is the lowest of the three (3)')
  expect(findings[0]?.say.nl).toContain('Verbondenheid is de laagste')
  expect(findings[0]?.prompts).toEqual(['self-determination-needs-4'])
  expect(rulesIn(bench.keep(kind, { autonomy: 2, competence: 5, connectedness: 9 }).findings)).toEqual(['low-autonomy'])
  expect(rulesIn(bench.keep(kind, { autonomy: 7, competence: 4, connectedness: 9 }).findings)).toEqual([
    'low-competence',
  ])
  expect(bench.keep(kind, { autonomy: 6, competence: 6, connectedness: 6 }).findings).toEqual([])
})

test('self-determination-needs 2: with two values the third is asked for', () => {
  const { refused, findings, record } = bench.keep(kind, { autonomy: 8, competence: 7 })
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['connectedness.missing'])
  expect(findings[0]?.say.en).toContain('The figure for connectedness is still missing')
  expect(record).toMatchObject({ status: 'draft', data: { autonomy: 8, competence: 7 } })
})

test('self-determination-needs figure: three lines, and the lowest in words', async () => {
  for (let no = 0; no < 5; no++) {
    bench.goTo(`2026-08-0${no + 3}`)
    bench.keep(kind, { autonomy: 7, competence: 8, connectedness: no })
  }
  const { rows, sentence } = await bench.figure('self-determination-needs', 'over-time')
  expect(rows.map(({ key, values }) => [key, ...values])).toEqual([['2026-08-03', 7, 8, 2]])
  expect(sentence?.en).toContain('Connectedness was lowest on average (2)')
})
