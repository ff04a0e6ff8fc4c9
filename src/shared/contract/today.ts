import { z } from 'zod'
import { call } from './base'
import { entryRow } from './notebooks'

export const todayContract = {
  /** First form of Today: memories of this date (hidden ones left out), what was written lately, what was left unfinished. */
  get: call.input(z.object({ /** Local day that counts as today; a day ends at 03:00. */ day: z.iso.date() })).output(
    z.object({
      onThisDay: z.array(entryRow.extend({ years: z.number().int(), notebook: z.string() })),
      recent: z.array(entryRow),
      unfinished: z.array(entryRow),
      inbox: z.number().int(),
    }),
  ),
}
