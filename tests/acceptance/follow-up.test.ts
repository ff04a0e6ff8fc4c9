import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-05-04')
})
afterEach(() => bench.close())

function playedAndClosed() {
  const character = bench.keep('opposite-character.character', {
    learningGoal: 'Saying where it stops',
    name: 'Wessel',
    coreQuality: 'drawing a line',
  }).record.id
  const debrief = { happened: 'He said no', felt: 'Air', known: 'I do so at home', takeAlong: 'A short sentence' }
  return bench.keep('opposite-character.play', { character, debrief }, 'closed')
}

test('follow-up 1: a play moment on 4 May plans a look back on 18 May', () => {
  const play = playedAndClosed()
  expect(play.refused).toBe(false)
  const [planned, ...more] = bench.all('follow-up.follow-up')
  expect(more).toEqual([])
  expect(planned?.record).toMatchObject({ status: 'kept', state: 'planned', dueOn: '2026-05-18T09:00' })
  expect(planned?.record.data).toMatchObject({ source: play.record.id, dueAt: '2026-05-18' })
  // the date may be moved, between 7 and 60 days
  const id = planned?.record.id ?? ''
  const tooSoon = bench.write(id, { dueAt: '2026-05-09' })
  expect(tooSoon.refused).toBe(true)
  expect(rulesIn(tooSoon.findings)).toEqual(['too-soon-or-late'])
  expect(tooSoon.findings[0]?.say.en).toContain('between 7 and 60 days')
  expect(bench.write(id, { dueAt: '2026-07-04' }).refused).toBe(true)
  expect(bench.write(id, { dueAt: '2026-05-25' }).record.dueOn).toBe('2026-05-25T09:00')
})

test('follow-up 2: two days late it is due, once and calmly, until it is held', () => {
  playedAndClosed()
  bench.goTo('2026-05-20')
  const due = bench.all('follow-up.follow-up').filter(({ record }) => (record.dueOn ?? '') <= '2026-05-20T12:00')
  expect(due).toHaveLength(1)
  expect(due[0]?.findings).toEqual([])
  const id = due[0]?.record.id ?? ''
  const refused = bench.write(id, {}, 'held')
  expect(refused.findings[0]?.say.nl).toContain('wat je probeerde en wat er gebeurde')
  const tooFar = bench.write(id, { experiences: 'I said it twice', nextFollowUp: '2026-08-10' }, 'held')
  expect(rulesIn(tooFar.findings)).toEqual(['next-too-soon-or-late'])
  const held = bench.write(id, { experiences: 'I said it twice', nextFollowUp: '2026-06-10' }, 'held')
  expect(held.record).toMatchObject({ state: 'held', dueOn: null })
  expect(held.made.map(({ dueOn }) => dueOn)).toEqual(['2026-06-10T09:00'])
})

test('follow-up: skipping needs no reason and offers one new date', async () => {
  playedAndClosed()
  const [planned] = bench.all('follow-up.follow-up')
  const id = planned?.record.id ?? ''
  bench.goTo('2026-05-18')
  const skipped = bench.write(id, {}, 'skipped')
  expect(skipped.refused).toBe(false)
  expect(rulesIn(skipped.findings)).toEqual(['new-date'])
  expect(skipped.findings[0]?.say.nl).toContain('een reden is niet nodig')
  const [again] = bench.accept(id, 'new-date')
  expect(again?.record.data.dueAt).toBe('2026-06-01')
  expect(bench.write(again?.record.id ?? '', {}, 'skipped').findings).toEqual([])
  const table = await bench.figure('follow-up', 'held')
  expect(table.rows.map(({ key, values }) => [key, values[0]])).toEqual([['skipped', 2]])
})
