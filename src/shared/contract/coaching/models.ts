import { z } from 'zod'
import { call, id, language } from '../base'
import { recordData, recordKind, recordRow } from '../methods'

const words = z.object({ en: z.string(), nl: z.string() })

/** A model that fits a client. `values`: what a record of it begins with for this one. */
export const fittingModel = z.object({ kind: recordKind, name: words, why: words, values: recordData })
export type FittingModel = z.infer<typeof fittingModel>

/** A record begun for a client. `line`: the last words that were written in it. */
export const begunRecord = recordRow.extend({ name: words, stateName: words.nullable(), line: z.string() })
export type BegunRecord = z.infer<typeof begunRecord>

/** Words of a text that tell who somebody is. `instead`: the pseudonym; empty for contact data, and where several are called so. */
export const tellingWords = z.object({ text: z.string(), what: z.enum(['name', 'contact']), instead: z.string() })
export type TellingWords = z.infer<typeof tellingWords>

/** A case as it is handed out: pseudonyms alone. */
export const caseJob = z.object({
  language,
  caseSheet: z.object({
    method: z.string(),
    /** `2026-11-22`, empty while it has none. */
    day: z.string(),
    owner: z.string(),
    members: z.array(z.string()),
    parts: z.array(z.object({ label: z.string(), text: z.string() })),
    rounds: z.array(z.object({ name: z.string(), ask: z.string(), minutes: z.number().int() })),
    credit: z.string(),
  }),
})
export type CaseJob = z.infer<typeof caseJob>

export const modelsContract = {
  /** Real names of people in this vault and contact data in these texts, each wording once; pseudonyms are left alone. */
  tellingWords: call.input(z.object({ texts: z.array(z.string().max(20_000)).max(400) })).output(z.array(tellingWords)),
  /** The case of a peer session on paper; what still tells who somebody is, is replaced there. False when dismissed. */
  caseSheet: call.input(z.object({ id, to: z.enum(['printer', 'pdf']) })).output(z.boolean()),
  /** What fits a client, in an order that leads on, and what was begun, last written first. `isClosed`: nothing is begun any more. */
  ofClient: call
    .input(z.object({ engagement: id }))
    .output(z.object({ isClosed: z.boolean(), fitting: z.array(fittingModel), begun: z.array(begunRecord) })),
}
