import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-05-04')
})
afterEach(() => bench.close())

const physical = 'Feet wide, shoulders low'
const environment = 'The empty council room'

test('imagination-elements 1: body and surroundings alone ask for a second element', () => {
  const { refused, findings, record } = bench.keep('imagination-elements.setup', { physical, environment })
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['one-more-reason'])
  expect(findings[0]?.say.en).toContain('Add a second: a feeling, or what makes it believable')
  expect(findings[0]?.prompts).toEqual(['imagination-elements-2', 'imagination-elements-3'])
  expect(record).toMatchObject({ status: 'draft', data: { physical, environment } })
  expect(bench.write(record.id, { emotionText: 'Pride, in the chest' }).record.status).toBe('kept')
})

test('imagination-elements: two of three, whichever they are', () => {
  const reason = bench.keep('imagination-elements.setup', { rational: 'A true story', environment })
  expect(rulesIn(reason.findings)).toEqual(['one-more-body'])
  const surroundings = bench.keep('imagination-elements.setup', { environment })
  expect(rulesIn(surroundings.findings)).toEqual(['none-yet'])
  expect(surroundings.findings[0]?.say.nl).toContain('De omgeving mag daarna')
})

test('imagination-elements 2: feeling and reason are enough, surroundings may follow', async () => {
  const calm = { wordId: null, en: 'calm', nl: 'kalm', valence: 3, arousal: -2 }
  const setup = { emotion: [calm], rational: 'He has chaired for twenty years' }
  const { refused, findings, record } = bench.keep('imagination-elements.setup', setup)
  expect(refused).toBe(false)
  expect(findings).toEqual([])
  expect(record).toMatchObject({ status: 'kept', state: 'entered', data: { combination: 'feeling-reason' } })
  expect(bench.write(record.id, { vividness: 8 }).record.state).toBe('noticed')
  bench.keep('imagination-elements.setup', { physical, rational: 'A true story', vividness: 4 })
  const table = await bench.figure('imagination-elements', 'combinations')
  expect(table.rows.map(({ key, values }) => [key, values[0]])).toEqual([['feeling-reason', 8], ['body-reason', 4]]) // oxfmt-ignore
})
