import * as nodeIcal from 'node-ical'
import { expect, test } from 'vitest'
import { writeCalendar, type CalendarEvent } from './calendar-file'

const event: CalendarEvent = {
  id: '0b9a6c7e-0000-4000-8000-000000000001',
  title: 'Wandeling',
  startAt: '2026-12-01T10:00',
  minutes: 75,
  zone: 'Europe/Amsterdam',
  place: null,
  alarm: 60,
  cancelled: false,
  sequence: 0,
  now: Date.parse('2026-11-22T08:00:00Z'),
}
const lines = (over: Partial<CalendarEvent> = {}) => writeCalendar({ ...event, ...over }).split('\r\n')
const parsed = (over: Partial<CalendarEvent>) => {
  const found = Object.values(nodeIcal.sync.parseICS(writeCalendar({ ...event, ...over })))
  return found.find((it) => it?.type === 'VEVENT') as nodeIcal.VEvent
}

test('a neutral title, a private class, the zone with its rules, an alarm, nothing of place or people', () => {
  const text = lines()
  expect(text).toContain('SUMMARY:Wandeling')
  expect(text).toContain('CLASS:PRIVATE')
  expect(text).toContain('TZID:Europe/Amsterdam')
  expect(text).toContain('RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3')
  expect(text).toContain('TRIGGER:-PT60M')
  expect(text).toContain('UID:0b9a6c7e-0000-4000-8000-000000000001@bospad.invalid')
  expect(text.filter((line) => /^(LOCATION|DESCRIPTION|ATTENDEE|ORGANIZER|GEO|URL)/.test(line))).toEqual(['DESCRIPTION:Wandeling']) // oxfmt-ignore
})

// the clocks go back on 25 October 2026 and forward on 28 March 2027
test.each([
  ['2026-10-24T10:00', '2026-10-24T08:00:00Z'],
  ['2026-10-25T10:00', '2026-10-25T09:00:00Z'],
  ['2027-03-27T10:00', '2027-03-27T09:00:00Z'],
  ['2027-03-28T10:00', '2027-03-28T08:00:00Z'],
])('a second reader finds %s at %s, across the change of the clock', (startAt, utc) => {
  const found = parsed({ startAt })
  expect(new Date(found.start).toISOString()).toBe(new Date(utc).toISOString())
  expect(new Date(found.end as Date).getTime() - new Date(found.start).getTime()).toBe(75 * 60_000)
})

test('what runs over the change of the clock lasts as long as it lasts', () => {
  const found = parsed({ startAt: '2026-10-25T01:30', minutes: 120 })
  expect(new Date(found.start).toISOString()).toBe('2026-10-24T23:30:00.000Z')
  expect(lines({ startAt: '2026-10-25T01:30', minutes: 120 })).toContain('DTEND;VALUE=DATE-TIME;TZID=Europe/Amsterdam:20261025T023000') // oxfmt-ignore
})

test.each(['America/New_York', 'Australia/Sydney', 'Asia/Kolkata'])(
  'the zone of the event counts, not that of the machine: %s',
  (zone) => {
    // oxfmt-ignore
    expect(lines({ zone })).toContain(`DTSTART;VALUE=DATE-TIME;TZID=${zone}:20261201T100000`)
  },
)

test('a zone that no calendar knows is written in UTC', () => {
  expect(lines({ zone: 'UTC' })).toContain('DTSTART;VALUE=DATE-TIME:20261201T100000Z')
})

test('moved: same UID, higher SEQUENCE; cancelled: says so and rings no more', () => {
  expect(parsed({ sequence: 3 })).toMatchObject({ uid: `${event.id}@bospad.invalid`, sequence: 3 })
  const cancelled = lines({ sequence: 4, cancelled: true })
  expect(cancelled).toContain('STATUS:CANCELLED')
  expect(cancelled).not.toContain('BEGIN:VALARM')
})

test('long titles in any script fold at 75 octets and come back whole', () => {
  const title = `Wandeling; ${'ü'.repeat(60)}, ${'森'.repeat(40)}\\`
  for (const line of lines({ title })) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(parsed({ title }).summary).toBe(title)
})
