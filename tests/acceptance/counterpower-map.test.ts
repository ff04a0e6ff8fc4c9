import { afterEach, beforeEach, expect, test } from 'vitest'
import { findType } from '../../src/main/methods/library'
import { openVault } from '../../src/main/vault/session'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

test('counterpower-map 1: 95 days after the last contradiction the counter reads 95 and asks who could disagree', () => {
  const lastContradiction = { date: '2026-03-01', text: 'The council said no' }
  bench.keep('counterpower-map.counterforce', {
    who: bench.person('Council'),
    kind: 'works-council',
    strength: 5,
    lastContradiction,
  })
  bench.goTo('2026-03-11')
  expect(bench.view('counterpower-map').map(({ say }) => say.en)).toEqual([
    'It is 10 days since somebody last contradicted you.',
  ])
  bench.goTo('2026-06-04')
  const said = bench.view('counterpower-map')
  expect(rulesIn(said)).toEqual(['long-since'])
  expect(said[0]?.say.en).toBe('It is 95 days since somebody last contradicted you. Who could disagree with you?')
  expect(said[0]?.say.nl).toContain('95 dagen')
})

test('counterpower-map 2: after three of five sessions cancelled by the client, a private shadow signal is suggested', () => {
  const client = bench.person('Heron', 'client')
  const engagement = bench.keep('coaching-phase.engagement', {
    title: 'Second year',
    kind: 'executive-coaching',
    client,
  })
  const hold = (day: string, values = {}, state: string | null = 'held') => {
    bench.goTo(day)
    return bench.keep('coaching-phase.session', { engagement: engagement.record.id, kind: 'coaching', startAt: `${day}T10:00`, ...values }, state) // oxfmt-ignore
  }
  const cancelled = { cancelledBy: 'client' }
  hold('2026-03-02')
  hold('2026-03-09', cancelled, 'cancelled')
  hold('2026-03-16', { cancelledBy: 'coach' }, 'cancelled')
  expect(rulesIn(hold('2026-03-23', cancelled, 'cancelled').findings)).toEqual([])
  const fifth = hold('2026-03-30', cancelled, 'cancelled')
  expect(rulesIn(fifth.findings)).toEqual(['cancelled-often'])
  expect(fifth.findings[0]?.say.en).toContain('cancelled 3 of the last 5 sessions')
  expect(fifth.findings[0]?.say.en).toContain('never shared or printed')
  expect(bench.all('counterpower-map.shadow-signal')).toEqual([])
  const [signal] = bench.accept(fifth.record.id, 'cancelled-often')
  expect(signal?.record).toMatchObject({
    kind: 'counterpower-map.shadow-signal',
    data: { kind: 'cancelled', engagement: engagement.record.id },
  })
  expect(findType(openVault().db, 'counterpower-map.shadow-signal').type.private).toBe(true)
})

test('counterpower-map rule: with nobody who speaks frankly, the map says so calmly', () => {
  expect(bench.view('counterpower-map')).toEqual([])
  bench.keep('counterpower-map.counterforce', { who: bench.person('Wren'), kind: 'team-member', strength: 3 })
  const said = bench.view('counterpower-map')
  expect(rulesIn(said)).toEqual(['nobody-frank'])
  expect(said[0]?.kind).toBe('note')
  bench.keep('counterpower-map.counterforce', { who: bench.person('Owl'), kind: 'chair', strength: 4 })
  expect(bench.view('counterpower-map')).toEqual([])
})

test('counterpower-map figures: days since, and the share cancelled by the client', async () => {
  bench.keep('counterpower-map.counterforce', { who: bench.person('Owl'), kind: 'chair', strength: 4, lastContradiction: { date: '2026-02-20' } }) // oxfmt-ignore
  bench.keep('counterpower-map.counterforce', { who: bench.person('Wren'), kind: 'chair', strength: 4, lastContradiction: { date: '2026-01-02' } }) // oxfmt-ignore
  const days = await bench.figure('counterpower-map', 'since-last')
  expect(days.rows.map(({ values }) => values)).toEqual([[10]])
  expect(days.sentence?.en).toContain('10 days ago somebody contradicted you')
  const engagement = bench.keep('coaching-phase.engagement', { title: 'Second year', kind: 'self-coaching' }).record.id
  for (const state of ['held', 'cancelled', 'held', 'cancelled', 'held'])
    bench.keep('coaching-phase.session', { engagement, kind: 'coaching', startAt: '2026-03-02T10:00', cancelledBy: 'client' }, state) // oxfmt-ignore
  const { rows, sentence } = await bench.figure('counterpower-map', 'cancelled')
  expect(rows[0]).toMatchObject({ label: { en: 'Second year' }, values: [40, 5] })
  expect(sentence?.nl).toContain('Het vaakst afgezegd: Second year (40%)')
})

test('counterpower-map rule: a contradiction lies not in the future', () => {
  const lastContradiction = { date: '2026-03-05' }
  const { findings } = bench.keep('counterpower-map.counterforce', {
    who: bench.person('Owl'),
    kind: 'chair',
    lastContradiction,
  })
  expect(rulesIn(findings)).toEqual(['not-in-future'])
})
