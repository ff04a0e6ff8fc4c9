import { z } from 'zod'
import { flow } from '../domain/method/flow'
import { call, day, id, nothing } from './base'

/** A local day and time, `2026-11-22T16:30`. */
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)

/** An event that was thought about before or after. */
export const loopRow = z.object({
  id,
  title: z.string(),
  /** When it is or was; null when nobody said. */
  when: moment.nullable(),
  day,
  gap: z.number().nullable(),
  /** Not kept yet. */
  draft: z.boolean(),
})
export type LoopRow = z.infer<typeof loopRow>

const plan = z.object({ id, title: z.string(), on: day, gap: z.number(), cue: z.string(), act: z.string() })

/** What earlier events say beside one. */
export const beside = z.object({
  /** If–then plans that went with a small gap: of this kind or with these people, else of any. */
  plans: z.array(plan),
  /** The newest look back with somebody who is there again. */
  lastWith: z.object({ id, on: day, names: z.array(z.string()), text: z.string() }).nullable(),
  /** The gap the last time in such a setting. */
  lastGap: z.number().nullable(),
})
export type Beside = z.infer<typeof beside>

/** What is taken from a calendar file, and nothing else. Times are local. */
export const calendarEvent = z.object({
  title: z.string().max(200),
  start: moment,
  end: moment.nullable(),
  attendees: z.array(z.string().max(80)).max(50),
  /** It comes back; `start` is its next time. */
  repeats: z.boolean(),
})
export type CalendarEvent = z.infer<typeof calendarEvent>

/** A calendar file that was chosen; `problem`: why nothing was read from it. */
export const openedCalendar = z.object({
  name: z.string(),
  problem: z.enum(['large', 'other', 'damaged', 'unreadable']).nullable(),
  events: z.array(calendarEvent),
})
export type OpenedCalendar = z.infer<typeof openedCalendar>

export const reflectContract = {
  /** The walk of this room: its steps and the records behind them. */
  flow: call.input(nothing).output(flow),
  /** `now` parts what is ahead from what waits. Of what was looked back on, the newest `closed`. */
  events: call
    .input(z.object({ now: moment, closed: z.number().int().min(1).max(1000).default(40) }))
    .output(
      z.object({ ahead: z.array(loopRow), waiting: z.array(loopRow), closed: z.array(loopRow), more: z.boolean() }),
    ),
  beside: call.input(z.object({ id })).output(beside),
  /** Asks for an .ics file and reads its events of the last month and the coming half year, soonest first; null when dismissed. */
  openCalendar: call.input(nothing).output(openedCalendar.nullable()),
}
