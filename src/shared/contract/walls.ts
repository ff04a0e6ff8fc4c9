import { z } from 'zod'
import { rooms } from '../domain/method/format'
import { call, id, nothing } from './base'

/** Where something lives. */
export const room = z.enum(rooms)
export type Room = z.infer<typeof room>

/** What lists and counts show. */
export const side = z.enum(['own', 'coaching', 'both'])
export type Side = z.infer<typeof side>

/** What is to go across: entries into a notebook, or records into a room. */
export const crossing = z.discriminatedUnion('what', [
  z.object({ what: z.literal('entries'), ids: z.array(id).min(1).max(5000), notebookId: id }),
  z.object({ what: z.literal('records'), ids: z.array(id).min(1).max(500), room }),
])
export type Crossing = z.infer<typeof crossing>

const thing = z.object({
  kind: z.enum(['entry', 'record']),
  id,
  /** Of a record: its method and type. */
  recordKind: z.string().nullable(),
  title: z.string(),
})

export const crossingPlan = z.object({
  /** Null when everything stays on its side: then there is nothing to ask. */
  to: room.nullable(),
  /** `words` of an entry's text; of a record, of all that was typed in it. */
  goes: z.array(thing.extend({ words: z.number().int(), versions: z.number().int(), files: z.array(z.string()) })),
  /** Pseudonyms of the people whom it names. */
  people: z.array(z.string()),
  /** What on the other side names something that goes, or is named by it. */
  behind: z.array(thing),
})
export type CrossingPlan = z.infer<typeof crossingPlan>

/** How things stood before they went, to take it back. */
export const crossed = z.object({
  entries: z.array(z.object({ id, notebookId: id })),
  records: z.array(z.object({ id, room, byHand: z.boolean() })),
})
export type Crossed = z.infer<typeof crossed>

export const wallsContract = {
  /** The side that is shown, and whether anything lives in coaching at all: without that there is nothing to choose. */
  shown: call.input(nothing).output(z.object({ side, isParted: z.boolean() })),
  show: call.input(z.object({ side })).output(nothing),
  /** What exactly would go across; changes nothing. */
  plan: call.input(crossing).output(crossingPlan),
  /** One durable save; `undo` with what it returns takes it back as a whole. */
  cross: call.input(crossing).output(crossed),
  undo: call.input(crossed).output(nothing),
  /** Locks; the page that comes then begins a vault of its own for the practice, beside this one. */
  practice: call.input(nothing).output(nothing),
}
