import { readMeta, writeMeta } from '../store/meta'
import { save } from '../vault/session'
import { fingerprint, type CalendarEvent } from './calendar-file'

/** One more than the last file had, when anything in it changed since; the same, when nothing did. */
export function takeSequence(event: CalendarEvent): number {
  const key = `calendar:${event.id}`
  return save((db) => {
    const held = readMeta(db, key)
    const last = held ? (JSON.parse(held) as { sequence: number; print: string }) : null
    const print = fingerprint(event)
    const sequence = last ? last.sequence + (last.print === print ? 0 : 1) : 0
    writeMeta(db, key, JSON.stringify({ sequence, print }))
    return sequence
  })
}
