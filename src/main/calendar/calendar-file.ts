import { createHash } from 'node:crypto'
import { convertIcsTimezone, generateIcsCalendar, type IcsDateObject, type IcsEvent, type IcsTimezone } from 'ts-ics'
import { tzlib_get_ical_block, tzlib_get_offset, tzlib_get_timezones } from 'timezones-ical-library'
import { instantOf } from './instant'

/** A walk or a session as a calendar shows it. Moments are local to `zone`; `place` null leaves it out. */
export type CalendarEvent = {
  id: string
  title: string
  startAt: string
  minutes: number
  zone: string
  place: string | null
  /** Minutes before the start; null: no alarm. */
  alarm: number | null
  cancelled: boolean
  /** Goes up with every change, so that calendars take the newer one (RFC 5545, 3.8.7.4). */
  sequence: number
  now: number
}

/** The text of an .ics file (RFC 5545) with the zone's own rules in it. */
export function writeCalendar(event: CalendarEvent): string {
  const zone = knownZone(event.zone)
  const end = instantOf(event.startAt, event.zone) + event.minutes * 60_000
  const entry: IcsEvent = {
    // the domain is reserved and never asked for (RFC 6761)
    uid: `${event.id}@bospad.invalid`,
    stamp: { date: new Date(event.now), type: 'DATE-TIME' },
    sequence: event.sequence,
    start: dateOf(instantOf(event.startAt, event.zone), zone),
    end: dateOf(end, zone),
    summary: event.title,
    class: 'PRIVATE',
    timeTransparent: 'OPAQUE',
    status: event.cancelled ? 'CANCELLED' : 'CONFIRMED',
    ...(event.place !== null && { location: event.place }),
    ...(event.alarm !== null &&
      !event.cancelled && {
        alarms: [
          {
            action: 'DISPLAY',
            description: event.title,
            trigger: { type: 'relative', value: { before: true, minutes: event.alarm } },
          },
        ],
      }),
  }
  return folded(
    generateIcsCalendar({
      version: '2.0',
      prodId: '-//Bospad//Bospad//NL',
      ...(zone && { timezones: [zone] }),
      events: [entry],
    }),
  )
}

/** Null for a zone without a name of its own, such as UTC: then times are written in UTC. */
function knownZone(name: string): IcsTimezone | null {
  if (name === 'UTC' || name === 'Etc/UTC' || !tzlib_get_timezones(false).includes(name)) return null
  const [block = ''] = tzlib_get_ical_block(name, false)
  const zone = convertIcsTimezone(undefined, block)
  // the library gives names that are links under the name they link to
  return { id: name, props: zone.props }
}

function dateOf(instant: number, zone: IcsTimezone | null): IcsDateObject {
  const date = new Date(instant)
  if (!zone) return { date, type: 'DATE-TIME' }
  const [day = '', time = ''] = localOf(instant, zone.id).split('T')
  const tzoffset = tzlib_get_offset(zone.id, day, time)
  return { date, type: 'DATE-TIME', local: { date: new Date(`${day}T${time}:00Z`), timezone: zone.id, tzoffset } }
}

const localOf = (instant: number, zone: string) =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone })
    .format(instant)
    .replace(' ', 'T')

/** Lines of at most 75 octets (RFC 5545, 3.1), never inside a character: the library counts characters. */
function folded(text: string): string {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)
  return lines.map(foldedLine).join('\r\n')
}

function foldedLine(line: string): string {
  let out = ''
  let octets = 0
  for (const char of line) {
    const size = Buffer.byteLength(char)
    if (octets + size > 75) {
      out += '\r\n '
      octets = 1
    }
    out += char
    octets += size
  }
  return out
}

/** What of it a calendar would notice. */
export const fingerprint = ({ title, startAt, minutes, zone, place, alarm, cancelled }: CalendarEvent): string =>
  createHash('sha256')
    .update(JSON.stringify([title, startAt, minutes, zone, place, alarm, cancelled]))
    .digest('hex')
