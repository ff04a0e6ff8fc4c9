import { z } from 'zod'
import { call, id } from '../base'
import { recordData, recordKind, recordRow } from '../methods'

const words = z.object({ en: z.string(), nl: z.string() })

/** A model that fits a client. `values`: what a record of it begins with for this one. */
export const fittingModel = z.object({ kind: recordKind, name: words, why: words, values: recordData })
export type FittingModel = z.infer<typeof fittingModel>

/** A record begun for a client. `line`: the last words that were written in it. */
export const begunRecord = recordRow.extend({ name: words, stateName: words.nullable(), line: z.string() })
export type BegunRecord = z.infer<typeof begunRecord>

export const modelsContract = {
  /** What fits a client, in an order that leads on, and what was begun, newest first. `isClosed`: nothing is begun any more. */
  ofClient: call
    .input(z.object({ engagement: id }))
    .output(z.object({ isClosed: z.boolean(), fitting: z.array(fittingModel), begun: z.array(begunRecord) })),
}
