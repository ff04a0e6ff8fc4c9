import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
})
afterEach(() => bench.close())

test('circular-mandate 1: a mandate that fell from 7 to 4 opens a reflection', () => {
  const relation = bench.person('North', 'team')
  const evidence = ['They bring me their plans before they are finished']
  expect(bench.keep('circular-mandate.check', { relation, circular: 7, evidence }).findings).toEqual([])
  bench.goTo('2026-04-13')
  const { refused, findings } = bench.keep('circular-mandate.check', { relation, circular: 4, evidence })
  expect(refused).toBe(false)
  expect(rulesIn(findings)).toEqual(['mandate-fell'])
  expect(findings[0]?.say.en).toContain('With North it was 7 and is now 4. What did people stop granting')
  expect(findings[0]?.say.nl).toContain('wat staat nog')
})

test('circular-mandate 2: a figure without evidence is not kept, and nothing typed is lost', () => {
  const relation = bench.person('North', 'team')
  const { refused, findings, record } = bench.keep('circular-mandate.check', {
    relation,
    circular: 8,
    nextInvitation: 'Ask Ayla first',
  })
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['evidence.missing'])
  expect(findings[0]?.say.en).toContain('Add at least one thing you saw or heard')
  expect(record.status).toBe('draft')
  expect(record.data).toMatchObject({ circular: 8, nextInvitation: 'Ask Ayla first' })
  expect(bench.write(record.id, { evidence: ['They asked me in'] }).record.status).toBe('kept')
})

test('circular-mandate figure: the mandate by month, silent under five checks', async () => {
  const relation = bench.person('North', 'team')
  for (const [day, circular] of [
    ['2026-01-12', 7],
    ['2026-02-12', 6],
    ['2026-04-12', 5],
    ['2026-04-20', 4],
  ] as const) {
    // oxfmt-ignore
    bench.goTo(day)
    bench.keep('circular-mandate.check', { relation, circular, evidence: ['seen'], basis: 'trust' })
  }
  const silent = await bench.figure('circular-mandate', 'mandate')
  expect(silent.sentence).toBeNull()
  expect(silent.rows.map(({ key, values }) => [key, ...values])).toEqual([
    ['2026-01-01', 7],
    ['2026-02-01', 6],
    ['2026-03-01', null],
    ['2026-04-01', 4.5],
  ])
  bench.keep('circular-mandate.check', { relation, circular: 3, evidence: ['seen'], basis: 'power-used' })
  const said = await bench.figure('circular-mandate', 'mandate')
  expect(said.sentence?.nl).toBe(
    'Gemiddeld mocht je aan het eind van deze periode minder leiden dan aan het begin: van 7 naar 4. Lees terug waaraan je het merkte; misschien zie je sinds wanneer.',
  )
  expect((await bench.figure('circular-mandate', 'power')).sentence?.en).toBe(
    'Most often it rested on: Trust (4 of 5). Lay this beside the height of the mandate: do they go together?',
  )
})
