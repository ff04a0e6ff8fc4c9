import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
})
afterEach(() => bench.close())

const goals = { operationalGoal: 'Fewer reopened decisions', strategicGoal: 'A trusted government' }
const map = (indicators: string[]) => ({
  need: 'Act in uncertainty',
  operationalGoals: ['Fewer reopened decisions'],
  strategicGoals: ['A trusted government'],
  behaviours: [{ text: 'Says what is not known', indicators, ...goals }],
})

test('impact-map 1: a behaviour without indicator is pointed out and the map stays a draft', () => {
  const { refused, findings, record } = bench.keep('impact-map.map', map([]))
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['needs-indicator'])
  expect(findings[0]).toMatchObject({ field: 'behaviours', prompts: ['impact-map-2'] })
  expect(findings[0]?.say.en).toContain('Without an indicator: Says what is not known.')
  expect(findings[0]?.say.nl).toContain('Tot dan blijft de kaart een concept')
  expect(record).toMatchObject({ status: 'draft', data: map([]) })
  expect(rulesIn(bench.type(record.id, {}).findings)).toEqual(['missing-indicator'])
  expect(bench.write(record.id, map(['names what is not known'])).record).toMatchObject({
    status: 'kept',
    state: 'goals',
  })
})

test('impact-map: a behaviour that leads to no aim is not kept either', () => {
  const loose = { ...map(['x']), behaviours: [{ text: 'Says what is not known', indicators: ['x'] }] }
  expect(rulesIn(bench.keep('impact-map.map', loose).findings)).toEqual(['needs-link'])
})

test('impact-map 2: an indicator seen five times shows five sightings at its aim', async () => {
  const id = bench.keep('impact-map.map', map(['names what is not known'])).record.id
  const sightings = [1, 2, 3, 4, 5].map(() =>
    bench.keep('impact-map.sighting', { map: id, indicator: 'names what is not known' }),
  )
  expect(rulesIn(sightings[4]?.findings ?? [])).toEqual(['aim-count'])
  expect(sightings[4]?.findings[0]?.say.en).toBe('The aim “Fewer reopened decisions” now shows 5 sightings.')
  expect(sightings[0]?.findings[0]?.say.nl).toContain('heeft nu 1 waarneming.')
  const { rows, sentence } = await bench.figure('impact-map', 'goals')
  expect(rows.map(({ label, values }) => [label.en, ...values])).toEqual([['Fewer reopened decisions', 5]])
  expect(sentence?.en).toContain('shows 5 of 5 sightings')
  expect(bench.open(id).findings[0]?.say.en).toBe('Seen so far: 5 times.')
})

test('impact-map: an indicator that is not on the map is said to count for no aim', () => {
  const id = bench.keep('impact-map.map', map(['names what is not known'])).record.id
  const { findings } = bench.keep('impact-map.sighting', { map: id, indicator: 'is honest' })
  expect(rulesIn(findings)).toEqual(['not-on-map'])
  expect(findings[0]?.say.en).toContain('On the map: names what is not known')
})

test('impact-map: the indicators of the map are shown, and a designed map is evaluated in words', () => {
  const { record } = bench.keep('impact-map.map', map(['names what is not known', 'asks twice']))
  const sighting = bench.start('impact-map.sighting', { map: record.id })
  expect(bench.type(sighting.record.id, {}).findings[0]?.say.en).toBe(
    'On this map: names what is not known and asks twice',
  )
  expect(rulesIn(bench.write(record.id, {}, 'evaluated').findings)).toEqual(['evaluation.missing'])
})
