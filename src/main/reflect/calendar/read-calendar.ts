import ical, { type VEvent } from 'node-ical'
import type { CalendarEvent } from '@shared/contract/reflect'
import { BospadError } from '@shared/errors'

/** How far back an event may lie that somebody still looks back on, and how far ahead one is planned. */
const daysBack = 30
const daysAhead = 180
const mostEvents = 500
const mostAttendees = 50
const dayMs = 86_400_000

/**
 * Events of an iCalendar file (RFC 5545): title, start, end and the names of who comes; nothing else of it is looked at.
 * Of one that comes back, only the next time, or the last one when there is none. Soonest first. `now` is an instant,
 * `zone` the zone in which the times are written.
 * @throws BospadError FILE_DAMAGED when it is no calendar
 */
export function readCalendar(text: string, now: number, zone: string): CalendarEvent[] {
  const from = new Date(now - daysBack * dayMs)
  const to = new Date(now + daysAhead * dayMs)
  try {
    const parts = Object.values(ical.sync.parseICS(text))
    if (!parts.some((part) => part?.type === 'VCALENDAR')) throw new BospadError('FILE_DAMAGED')
    return parts
      .flatMap((part) =>
        part?.type === 'VEVENT' && part.status !== 'CANCELLED' ? (eventOf(part, now, from, to, zone) ?? []) : [],
      ) // oxfmt-ignore
      .toSorted((a, b) => a.start.localeCompare(b.start))
      .slice(0, mostEvents)
  } catch (cause) {
    throw cause instanceof BospadError ? cause : new BospadError('FILE_DAMAGED', undefined, { cause })
  }
}

function eventOf(event: VEvent, now: number, from: Date, to: Date, zone: string): CalendarEvent | null {
  if (!(event.start instanceof Date) || Number.isNaN(event.start.getTime())) return null
  const times = ical.expandRecurringEvent(event, { from, to })
  const next = times.find(({ start }) => start.getTime() >= now) ?? times.at(-1)
  const title = next ? plain(textOf(next.summary)).slice(0, 200) : ''
  if (!next || title === '') return null
  const moment = (at: Date) => (next.isFullDay ? `${at.toLocaleDateString('sv-SE')}T09:00` : localMoment(at, zone))
  return {
    title,
    start: moment(next.start),
    end: next.isFullDay || !(next.end instanceof Date) ? null : moment(next.end),
    attendees: attendeesOf(event),
    repeats: next.isRecurring,
  }
}

const localMoment = (at: Date, zone: string) =>
  at.toLocaleString('sv-SE', { timeZone: zone }).slice(0, 16).replace(' ', 'T')

/** A property is a text, or a text with parameters such as its language. */
function textOf(value: unknown): string {
  const text: unknown = typeof value === 'object' && value !== null && 'val' in value ? value.val : value
  return typeof text === 'string' ? text : ''
}

/** Names only: an address says nothing in a notebook of pseudonyms. */
function attendeesOf({ attendee }: VEvent): string[] {
  const all: unknown[] = Array.isArray(attendee) ? attendee : [attendee]
  const names = all.map((it) => {
    const name = (it as { params?: { CN?: unknown } } | undefined)?.params?.CN
    return typeof name === 'string' ? plain(name).slice(0, 80) : ''
  })
  return [...new Set(names)].filter((name) => name !== '' && !name.includes('@')).slice(0, mostAttendees)
}

/** One line without what hides or turns text around (see shared/domain/method/text.ts). */
const plain = (text: string) =>
  text
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ') // oxlint-disable-line no-control-regex
    .replaceAll(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
