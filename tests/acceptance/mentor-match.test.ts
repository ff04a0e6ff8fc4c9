import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-05-11')
})
afterEach(() => bench.close())

const kind = 'mentor-match.match'
const pair = () => ({ mentor: bench.person('Youssef', 'mentor'), mentee: bench.person('Hanneke', 'mentee') })

test('mentor-match 1: a pair that differs in nothing is not accepted', () => {
  const characteristics = [{ dimension: 'generation', differs: false }]
  const { record } = bench.keep(kind, { ...pair(), click: 8, characteristics }, 'met')
  const { refused, findings } = bench.write(record.id, {}, 'accepted')
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['must-differ'])
  expect(findings[0]?.say.en).toContain('The pair must differ on at least one characteristic')
  expect(findings[0]?.say.nl).toContain('minstens één kenmerk')
  expect(bench.open(record.id).record.state).toBe('met')
})

test('mentor-match 2: a pair that clicks and differs is accepted, and the trajectory can start', () => {
  const people = pair()
  const characteristics = [{ dimension: 'introvert-extravert', differs: true }]
  const { record } = bench.keep(kind, { ...people, click: 7, characteristics }, 'met')
  const { refused, findings, record: accepted } = bench.write(record.id, {}, 'accepted')
  expect(refused).toBe(false)
  expect(accepted).toMatchObject({ status: 'kept', state: 'accepted', data: { accepted: true } })
  expect(rulesIn(findings)).toEqual(['start-trajectory'])
  const [trajectory] = bench.accept(record.id, 'start-trajectory')
  expect(trajectory?.record).toMatchObject({
    kind: 'reverse-mentoring.trajectory',
    data: { ...people, match: record.id },
  })
})

test('mentor-match: a click under 6 is a hint only, and nobody is matched with themselves', () => {
  const characteristics = [{ dimension: 'culture', differs: true }]
  const low = bench.keep(kind, { ...pair(), click: 5, characteristics }, 'accepted')
  expect(low.refused).toBe(false)
  expect(rulesIn(low.findings)).toEqual(['click-low', 'start-trajectory'])
  const one = bench.person('Wies')
  expect(rulesIn(bench.keep(kind, { mentor: one, mentee: one }).findings)).toEqual(['two-people'])
})
