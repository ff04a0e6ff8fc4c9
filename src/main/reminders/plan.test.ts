import { describe, expect, test } from 'vitest'
import { afterQuiet, isTime, momentOf, nextSince } from './plan'

const hours = { morningHour: 9, eveningHour: 19, quietFrom: 21, quietTo: 8 }

describe('when something may be spoken of', () => {
  test.each([
    [{ on: '2026-11-22' }, '2026-11-22T09:00'],
    [{ on: '2026-11-22T12:15' }, '2026-11-22T12:15'],
    [{ on: '2026-11-22', at: 'evening' as const }, '2026-11-22T19:00'],
    [{ on: '2026-11-22T06:30' }, '2026-11-22T08:00'],
    [{ on: '2026-12-31T22:00' }, '2027-01-01T08:00'],
  ])('%j at %s', (item, moment) => expect(momentOf(item, hours)).toBe(moment))

  test('quiet hours inside a day, and none at all', () => {
    expect(afterQuiet('2026-11-22T13:30', { ...hours, quietFrom: 13, quietTo: 14 })).toBe('2026-11-22T14:00')
    expect(afterQuiet('2026-11-22T03:30', { ...hours, quietFrom: 0, quietTo: 0 })).toBe('2026-11-22T03:30')
  })
})

describe('whether it is time', () => {
  const nine = ['2026-11-22T09:00']
  test.each([
    ['at nine', '2026-11-22T08:59', '2026-11-22T09:00', true],
    ['before nine', '2026-11-22T08:00', '2026-11-22T08:59', false],
    ['it was said already', '2026-11-22T09:00', '2026-11-22T09:01', false],
    ['the computer slept until ten', '2026-11-21T23:00', '2026-11-22T10:00', true],
    ['it slept until noon: that waits on Today', '2026-11-21T23:00', '2026-11-22T12:00', false],
  ])('%s', (_name, since, now, expected) => expect(isTime(nine, since, now)).toBe(expected))

  test('several at once are one', () => {
    expect(isTime([...nine, '2026-11-22T09:01', '2026-11-22T09:02'], '2026-11-22T08:00', '2026-11-22T09:05')).toBe(true)
    expect(isTime([...nine, '2026-11-22T09:01', '2026-11-22T09:02'], '2026-11-22T09:05', '2026-11-22T09:06')).toBe(
      false,
    )
  })
})

test('the hour that comes twice in autumn is spoken of once; a clock that was wrong starts anew', () => {
  expect(nextSince('2026-10-25T02:40', '2026-10-25T02:00')).toBe('2026-10-25T02:40')
  expect(nextSince('2027-10-25T02:40', '2026-10-25T02:00')).toBe('2026-10-25T02:00')
  expect(nextSince(null, '2026-10-25T02:00')).toBe('2026-10-25T02:00')
})
