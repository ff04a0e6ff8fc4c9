import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-15')
})
afterEach(() => bench.close())

const kind = 'host-leadership.plan'
const hosted = (occasion: string, stance: number) => {
  const { record } = bench.keep(kind, { occasion, stance: { before: stance, during: stance, after: stance } })
  bench.write(record.id, {}, 'hosted')
  bench.write(record.id, {}, 'tidied')
  return bench.write(record.id, {}, 'reflected')
}

test('host-leadership 1: everybody likely to be left out gets a task to include them', () => {
  const guests = Array.from({ length: 14 }, (_, no) => bench.person(`Guest ${no + 1}`))
  const excludedRisk = guests.slice(0, 2)
  const { record } = bench.keep(kind, { occasion: 'Strategy day', before: { who: guests }, excludedRisk })
  const included = () =>
    (bench.open(record.id).record.data.during as { task: string; who?: string }[])
      .filter(({ task }) => task === 'include')
      .map(({ who }) => who)
  expect(included()).toEqual(excludedRisk)
  bench.write(record.id, { excludedRisk: guests.slice(0, 3) })
  expect(included()).toEqual(guests.slice(0, 3))
})

test('host-leadership 2: six occasions on one side are shown as a question', () => {
  for (let month = 1; month <= 5; month++) {
    bench.goTo(`2026-0${month}-15`)
    expect(hosted(`Day ${month}`, -4).findings).toEqual([])
  }
  bench.goTo('2026-06-15')
  const { findings } = hosted('Day 6', -5)
  expect(rulesIn(findings)).toEqual(['often-hero'])
  expect(findings[0]?.kind).toBe('ask')
  expect(findings[0]?.say.en).toMatch(/What would it ask of you to serve for a while, .*\?$/)
  expect(findings[0]?.say.nl).toContain('Wat vraagt het van je')
})

test('host-leadership: as much for the servant, and not for five occasions', () => {
  for (let month = 1; month <= 5; month++) {
    bench.goTo(`2026-0${month}-15`)
    expect(hosted(`Day ${month}`, 5).findings).toEqual([])
  }
  bench.goTo('2026-06-15')
  expect(rulesIn(hosted('Day 6', 4).findings)).toEqual(['often-servant'])
})

test('host-leadership: the phases come in their order', async () => {
  const { record } = bench.keep(kind, { occasion: 'Summer gathering' })
  const early = bench.write(record.id, {}, 'reflected')
  expect(rulesIn(early.findings)).toEqual(['hosted-first'])
  expect(early.record.state).toBe('planned')
  bench.write(record.id, {}, 'hosted')
  expect(rulesIn(bench.write(record.id, {}, 'reflected').findings)).toEqual(['tidied-first'])
})

test('host-leadership figure: stance by occasion', async () => {
  for (let no = 0; no < 5; no++)
    bench.keep(kind, { occasion: `Day ${no}`, stance: { before: -4, during: 2, after: 0 } })
  const { rows, sentence } = await bench.figure('host-leadership', 'stance')
  expect(rows[0]?.values).toEqual([-4, 2, 0])
  expect(sentence?.en).toContain('Before an occasion you stood at -4 on average and during it at 2')
})
