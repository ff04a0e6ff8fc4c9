import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BospadError } from '@shared/errors'
import { readCalendarFile } from './calendar-file'
import { readCalendar } from './read-calendar'

const now = Date.parse('2026-11-22T12:00:00Z')
const zone = 'Europe/Amsterdam'
const calendar = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flatMap((event, no) => ['BEGIN:VEVENT', `UID:${no}`, 'DTSTAMP:20261101T100000Z', event, 'END:VEVENT']), 'END:VCALENDAR'].join('\r\n') // oxfmt-ignore
const read = (...events: string[]) => readCalendar(calendar(...events), now, zone)

test('title, times and names are taken, and nothing else', () => {
  const found = read(
    'SUMMARY;LANGUAGE=nl:Begroting\\, met Henk\r\nDTSTART;TZID=W. Europe Standard Time:20261126T110000\r\nDTEND;TZID=W. Europe Standard Time:20261126T120000\r\nDESCRIPTION:secret\r\nLOCATION:Room 4\r\nATTENDEE;CN="Henk de Vries":mailto:henk@example.org\r\nATTENDEE:mailto:noor@example.org\r\nATTENDEE;CN=bram@example.org:mailto:bram@example.org',
  )
  expect(found).toEqual([
    { title: 'Begroting, met Henk', start: '2026-11-26T11:00', end: '2026-11-26T12:00', attendees: ['Henk de Vries'], repeats: false }, // oxfmt-ignore
  ])
})

test('of what comes back the next time counts, in winter as in summer, without what was taken out', () => {
  const weekly = 'SUMMARY:Board\r\nDTSTART;TZID=Europe/Amsterdam:20260706T090000\r\nRRULE:FREQ=WEEKLY;BYDAY=MO\r\nEXDATE;TZID=Europe/Amsterdam:20261123T090000' // oxfmt-ignore
  expect(read(weekly)).toMatchObject([{ start: '2026-11-30T09:00', repeats: true }])
  const monthly = 'SUMMARY:Team\r\nDTSTART;TZID=Europe/Amsterdam:20260114T150000\r\nRRULE:FREQ=MONTHLY;BYDAY=2WE'
  expect(read(monthly)).toMatchObject([{ start: '2026-12-09T15:00' }])
  expect(read('SUMMARY:Over\r\nDTSTART:20200101T080000Z\r\nRRULE:FREQ=DAILY;COUNT=3')).toEqual([])
})

test('a whole day stands at nine; what is long past, far ahead, cancelled or nameless stays away; soonest first', () => {
  const found = read(
    'SUMMARY:Later\r\nDTSTART:20261201T080000Z',
    'SUMMARY:Day out\r\nDTSTART;VALUE=DATE:20261130',
    'SUMMARY:Last week\r\nDTSTART:20261116T080000Z',
    'SUMMARY:Last year\r\nDTSTART:20251116T080000Z',
    'SUMMARY:Next year\r\nDTSTART:20271116T080000Z',
    'SUMMARY:Off\r\nSTATUS:CANCELLED\r\nDTSTART:20261124T080000Z',
    'DTSTART:20261124T080000Z',
    'SUMMARY:Broken\r\nDTSTART:xx',
  )
  expect(found.map(({ title, start }) => [title, start])).toEqual([
    ['Last week', '2026-11-16T09:00'],
    ['Day out', '2026-11-30T09:00'],
    ['Later', '2026-12-01T09:00'],
  ])
})

test('characters that hide or turn text around are left out', () => {
  expect(read('SUMMARY:Talk \u202e with\u200b Henk\\nand Noor\r\nDTSTART:20261124T080000Z')[0]?.title).toBe(
    'Talk with Henk and Noor',
  )
})

test('rules that make no sense are refused, a poisoned name changes nothing', () => {
  expect(() => read('SUMMARY:a\r\nDTSTART:20261124T080000Z\r\nRRULE:FREQ=NOPE')).toThrow(BospadError)
  expect(() => read('SUMMARY:a\r\nDTSTART:20000101T000000Z\r\nRRULE:FREQ=SECONDLY')).toThrow(BospadError)
  expect(() => readCalendar('something else', now, zone)).toThrow(BospadError)
  readCalendar(calendar('SUMMARY:a\r\nDTSTART:20261124T080000Z').replace('UID:0', 'UID:__proto__'), now, zone)
  expect(({} as Record<string, unknown>).summary).toBeUndefined()
})

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bospad-ics-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a bad file is refused by its name', async () => {
  const file = (name: string, bytes: string | Buffer) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return readCalendarFile(path, now)
  }
  expect(await file('good.ics', calendar('SUMMARY:Talk\r\nDTSTART:20261124T080000Z'))).toMatchObject({ name: 'good.ics', problem: null, events: [{ title: 'Talk' }] }) // oxfmt-ignore
  expect(await file('large.ics', Buffer.alloc(4 * 1024 * 1024 + 1, 'a'))).toEqual({ name: 'large.ics', problem: 'large', events: [] }) // oxfmt-ignore
  expect(await file('note.ics', 'A note')).toMatchObject({ name: 'note.ics', problem: 'other' })
  expect(await file('bytes.ics', Buffer.from([0xff, 0xfe, 0x00]))).toMatchObject({ problem: 'unreadable' })
  expect(await file('rule.ics', calendar('SUMMARY:a\r\nDTSTART:20261124T080000Z\r\nRRULE:FREQ=NOPE'))).toMatchObject({ problem: 'damaged' }) // oxfmt-ignore
  expect(await readCalendarFile(join(folder, 'gone.ics'), now)).toMatchObject({ problem: 'unreadable' })
})
