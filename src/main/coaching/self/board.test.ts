import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MethodBench } from '../../../../tests/support/methods'
import { readSelf } from './board'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open()
})
afterEach(() => bench.close())

const decision = 'doubt-courage.decision'
const read = () => readSelf(bench.now, 'Europe/Amsterdam')
const item = (kind: string) => {
  const found = read().sections.flatMap(({ items }) => items.filter((it) => it.kind === kind))
  expect(found).toHaveLength(1)
  return found[0]
}

describe('work without a client', () => {
  it('offers every kind once, with nothing begun in a fresh vault', () => {
    const { sections, holds, notes } = read()
    const kinds = sections.flatMap(({ items }) => items.map(({ kind }) => kind))
    expect(new Set(kinds).size).toBe(kinds.length)
    expect(kinds).toContain('executive-loneliness.pulse')
    expect(sections.flatMap(({ items }) => items).every(({ open, last }) => open === null && last === null)).toBe(true)
    expect({ holds, notes }).toEqual({ holds: [], notes: [] })
  })

  it('shows the latest figure on its scale, and a draft beside it', () => {
    bench.keep('executive-loneliness.pulse', { level: 6 })
    bench.goTo('2026-12-22')
    const draft = bench.start('executive-loneliness.pulse').record.id
    expect(item('executive-loneliness.pulse')).toMatchObject({
      value: { value: 6, max: 10 },
      last: { day: '2026-11-22' },
      open: { id: draft },
      cadence: { every: 1, unit: 'month' },
      rhythm: false,
    })
  })

  it('holds a decision until the morning, and lets go of it once it is decided', () => {
    const { record } = bench.keep(decision, { question: 'Close the site?', myFirstStand: 'Yes', certaintyBefore: 80, holdUntil: '2026-11-23T07:00' }, 'holding') // oxfmt-ignore
    expect(read().holds).toMatchObject([{ record: { id: record.id, state: 'holding' }, until: '2026-11-23T07:00' }])
    expect(item(decision)?.open?.id).toBe(record.id)
    bench.goTo('2026-11-23', '08:00')
    const positionsHeard = [{ view: 'Wait' }, { view: 'Now' }]
    bench.write(record.id, { positionsHeard, certaintyAfter: 60, decided: 'Not yet' }, 'decided')
    expect(read().holds).toEqual([])
    expect(item(decision)?.open).toBeNull()
  })

  it('passes on what a method says over its records, once it is used', () => {
    const who = bench.person('Works council')
    bench.keep('counterpower-map.counterforce', { who, kind: 'works-council', strength: 2, welcome: 3, lastContradiction: { date: '2026-08-19' } }) // oxfmt-ignore
    const said = read().notes.map(({ finding }) => finding.say.en)
    expect(said.some((say) => say.includes('95'))).toBe(true)
  })
})
