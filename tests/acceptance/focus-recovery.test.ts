import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

const block = (from: string, to: string, values = {}) => ({
  start: `2026-03-02T${from}`,
  end: `2026-03-02T${to}`,
  ...values,
})

test('focus-recovery 1: when a third block ends without recovery, a pause is suggested', () => {
  const keep = (from: string, to: string) =>
    bench.keep('focus-recovery.focus-block', block(from, to, { interrupted: 0 }), null)
  expect(keep('08:00', '09:30').findings).toEqual([])
  expect(keep('09:30', '11:00').findings).toEqual([])
  const third = keep('11:00', '12:00')
  expect(rulesIn(third.findings)).toEqual(['pause'])
  expect(third.findings[0]?.say.en).toContain('no recovery yet. A pause now?')
  expect(third.findings[0]?.offers).toBe('focus-recovery.recovery-moment')
  const [pause] = bench.accept(third.record.id, 'pause')
  expect(pause?.record).toMatchObject({ status: 'kept', data: { kind: 'pause' } })
  expect(keep('13:00', '14:00').findings).toEqual([])
})

test('focus-recovery 2: a change that helped before is offered again while planning', () => {
  const tweak = bench.keep('focus-recovery.space-tweak', { what: 'Door closed 9-10', effect: 2 }).record.id
  bench.keep('focus-recovery.space-tweak', { what: 'Music', effect: -1 })
  bench.goTo('2026-03-03')
  const { record } = bench.start('focus-recovery.focus-block', block('09:00', '10:00'))
  const { findings } = bench.open(record.id)
  expect(rulesIn(findings)).toEqual(['use-again'])
  expect(findings[0]?.say.en).toBe('Earlier this helped: Door closed 9-10 (effect +2). Use it again?')
  bench.accept(record.id, 'use-again')
  expect(bench.open(record.id).record.data.tweak).toBe(tweak)
  expect(bench.open(record.id).findings).toEqual([])
})

test('focus-recovery rule: a block lasts from 25 to 120 minutes', () => {
  const short = bench.keep('focus-recovery.focus-block', block('09:00', '09:20'))
  expect(short.refused).toBe(true)
  expect(short.findings[0]?.say.en).toContain('25 to 120 minutes; this one would last 20')
  expect(bench.keep('focus-recovery.focus-block', block('09:00', '11:01')).refused).toBe(true)
  const { record } = bench.keep('focus-recovery.focus-block', block('09:00', '11:00'))
  expect(record).toMatchObject({ state: 'planned', dueOn: '2026-03-02', data: { minutes: 120 } })
  expect(bench.write(record.id, { interrupted: 1, quality: 4 }).record).toMatchObject({
    state: 'looked-back',
    dueOn: null,
  })
})

test('focus-recovery figures: focus beside recovery, and quality against recovery of the day before', async () => {
  for (const [day, restored, quality] of [
    ['02', 2, 3],
    ['03', 3, 3],
    ['04', 4, 4],
    ['05', 5, 5],
    ['06', 4, 5],
    ['07', 3, 4],
  ] as const) {
    bench.goTo(`2026-03-${day}`)
    const start = `2026-03-${day}T09:00`
    bench.keep('focus-recovery.focus-block', { start, end: `2026-03-${day}T10:00`, quality })
    bench.keep('focus-recovery.recovery-moment', { kind: 'walk', minutes: 30, restored })
    bench.keep('focus-recovery.day', { energy: 'The walk' })
  }
  const ratio = await bench.figure('focus-recovery', 'ratio')
  expect(ratio.rows.map(({ key, values }) => [key, ...values])).toEqual([['2026-03-02', 360, 180]])
  expect(ratio.sentence?.nl).toContain('360 minuten focus tegenover 180 minuten herstel')
  const scatter = await bench.figure('focus-recovery', 'quality-recovery')
  expect(scatter.rows.map(({ values }) => values)).toEqual([
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 5],
    [4, 4],
  ])
})
