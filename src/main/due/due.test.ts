import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench } from '../../../tests/support/methods'
import { chooseMethod } from '../methods/summaries'
import { readDue, snooze, snoozeRhythm } from './due'
import { settle } from './settle'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-05-04')
})
afterEach(() => bench.close())

test('an event that has passed asks to be looked back on, until it is', () => {
  const { record } = bench.keep('emotion-bridge.log', { event: 'Budget talk', when: '2026-05-06T11:00' })
  expect(readDue('2026-05-05', 0).now).toEqual([])
  expect(readDue('2026-05-05', 7).later).toMatchObject([
    { what: 'record', on: '2026-05-06T12:00', record: { title: 'Budget talk' } },
  ])
  expect(readDue('2026-05-06', 0).now).toHaveLength(1)
  snooze(record.id, '2026-05-09')
  expect(readDue('2026-05-08', 0).now).toEqual([])
  expect(readDue('2026-05-09', 0).now).toHaveLength(1)
})

test('a rhythm asks on the day it is switched on, and again after its time', () => {
  expect(readDue('2026-05-04', 0).now).toEqual([])
  chooseMethod('circular-mandate', { rhythm: true }, '2026-05-04')
  expect(readDue('2026-05-04', 0).now).toMatchObject([
    { what: 'rhythm', kind: 'circular-mandate.check', on: '2026-05-04' },
  ])
  bench.keep('circular-mandate.check', { relation: bench.person('North', 'team'), circular: 7, evidence: ['seen'] })
  expect(readDue('2026-08-03', 0).now).toEqual([])
  expect(readDue('2026-08-04', 0).now).toMatchObject([{ on: '2026-08-04' }])
})

test('a rhythm waits until the day that was chosen, and keeps its time after that', () => {
  chooseMethod('circular-mandate', { rhythm: true }, '2026-05-04')
  snoozeRhythm('circular-mandate.check', '2026-05-11')
  expect(readDue('2026-05-10', 0).now).toEqual([])
  expect(readDue('2026-05-10', 7).later).toMatchObject([{ what: 'rhythm', on: '2026-05-11' }])
  expect(readDue('2026-05-12', 0).now).toMatchObject([{ on: '2026-05-11' }])
  bench.keep('circular-mandate.check', { relation: bench.person('North', 'team'), circular: 7, evidence: ['seen'] })
  expect(readDue('2026-05-12', 60).now).toEqual([])
  expect(readDue('2026-08-04', 0).now).toMatchObject([{ on: '2026-08-04' }])
})

test('a rhythm that is switched off and on again has forgotten that it waited', () => {
  chooseMethod('circular-mandate', { rhythm: true }, '2026-05-04')
  snoozeRhythm('circular-mandate.check', '2026-06-01')
  chooseMethod('circular-mandate', { rhythm: false }, '2026-05-04')
  chooseMethod('circular-mandate', { rhythm: true }, '2026-05-05')
  expect(readDue('2026-05-05', 0).now).toMatchObject([{ on: '2026-05-05' }])
  expect(() => snoozeRhythm('circular-mandate.none', '2026-06-01')).toThrowError(
    expect.objectContaining({ code: 'NOT_FOUND' }),
  )
})

test('what is due says how it may end and which field holds its day', () => {
  bench.keep('baby-steps.step', { text: 'Ask Yusuf which walk he wants to lead', byDate: '2026-05-05' })
  expect(readDue('2026-05-05', 0).now).toMatchObject([
    { what: 'record', ends: [{ id: 'done' }, { id: 'adapted' }, { id: 'dropped' }], dayField: 'byDate' },
  ])
})

test('a follow-up has a day of its own, fourteen days after its source, at nine', () => {
  const planned = bench.keep('smartie-actions.action', { text: 'Call the works council', owner: 'self' })
  expect(planned.refused).toBe(false)
  expect(readDue('2026-05-18', 0).now).toMatchObject([{ on: '2026-05-18T09:00', dayField: 'dueAt' }])
})

test('another day for a follow-up lies 7 to 60 days after its source; what is refused changes nothing', () => {
  bench.keep('smartie-actions.action', { text: 'Call the works council', owner: 'self' })
  const [planned] = readDue('2026-05-18', 0).now
  const id = planned?.what === 'record' ? planned.record.id : ''
  expect(settle({ id, day: '2026-08-18' }, bench.now)).toMatchObject({ refused: true, findings: [{ rule: 'too-soon-or-late' }] }) // oxfmt-ignore
  expect(readDue('2026-05-18', 0).now).toEqual([planned])
  expect(settle({ id, day: '2026-05-25' }, bench.now).refused).toBe(false)
  expect(readDue('2026-05-18', 7)).toMatchObject({ now: [], later: [{ on: '2026-05-25T09:00' }] })
})

test('a step that is let go asks: smaller or different', () => {
  const { record } = bench.keep('baby-steps.step', { text: 'Ask Yusuf', byDate: '2026-05-04' })
  const { refused, findings } = settle({ id: record.id, state: 'dropped' }, bench.now)
  expect(refused).toBe(false)
  expect(findings).toMatchObject([{ rule: 'smaller-or-different', answers: [{ id: 'smaller' }, { id: 'different' }] }])
  expect(readDue('2026-05-04', 0).now).toEqual([])
})
