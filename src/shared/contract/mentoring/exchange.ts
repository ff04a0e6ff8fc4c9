import { z } from 'zod'
import { call, id, instant, nothing } from '../base'

const words = z.array(z.string())
const role = z.enum(['mentor', 'mentee', 'coach'])

/** A field as it stands before and after, in the language of the interface; empty where there was or is nothing. */
export const planLine = z.object({ label: z.string(), before: z.string(), after: z.string() })
export type PlanLine = z.infer<typeof planLine>

/** `back`: it lay in the trash here. `gone`: the other took it away. `title` may be empty; `name` is its type. */
export const planChange = z.object({
  record: id,
  kind: z.string(),
  name: z.string(),
  title: z.string(),
  what: z.enum(['new', 'changed', 'back', 'gone']),
  lines: z.array(planLine),
})
export type PlanChange = z.infer<typeof planChange>

/** Six words of two keys, alike on both sides, and the same as numbers. */
const check = z.object({ en: words, nl: words, numbers: words })

export const exchangeState = z.object({
  own: z.object({ key: z.string(), groups: words }),
  other: z.object({ key: z.string(), groups: words, check, checkedAt: instant.nullable() }).nullable(),
  /** Newest first. */
  files: z.array(z.object({ kind: z.enum(['sent', 'received', 'undone']), at: instant })),
  undo: z.object({ possible: z.boolean(), reason: z.enum(['nothing', 'edited']).nullable(), at: instant.nullable() }),
})
export type ExchangeState = z.infer<typeof exchangeState>

const opened = z.object({
  token: z.string(),
  trajectory: id,
  /** Whether the trajectory is in this vault. */
  known: z.boolean(),
  madeAt: instant,
  /** What whoever handed it over is in the pair. */
  from: role.nullable(),
  /** The key to answer to: known as theirs, another than the one known, or met for the first time. */
  key: z.enum(['known', 'other', 'new', 'none']),
  people: z.object({ mentor: z.string(), mentee: z.string() }),
  changes: z.array(planChange),
  stamp: z.string(),
})
export type OpenedPlan = z.infer<typeof opened>

const pair = z.object({ pair: id })
const person = z.union([z.object({ id }), z.object({ pseudonym: z.string().min(1).max(80) })])

/** Handing the plan of a pair to the other as one encrypted file, and taking in what comes back. */
export const exchangeContract = {
  /** `pair` null: before there is one, when a first plan comes in. Makes the key of this vault if there is none yet. */
  state: call.input(z.object({ pair: id.nullable() })).output(exchangeState),
  /** What would go along now; `others`: people named in its texts who are neither of the two. */
  outline: call.input(pair).output(z.object({ records: z.array(planChange), others: words })),
  /** Asks where and writes the file; false when dismissed. To the key of the other, or to a phrase both know. */
  handOver: call.input(pair.extend({ phrase: z.string().max(1024).nullable() })).output(z.boolean()),
  /** Asks for a file. `needs` phrase: it was sealed with one; null when dismissed. */
  choose: call.input(nothing).output(z.object({ token: z.string(), needs: z.enum(['phrase', 'nothing']) }).nullable()),
  /** Opens the chosen file and tells what would come in. Nothing is written. */
  open: call
    .input(z.object({ token: z.string(), pair: id.nullable(), phrase: z.string().max(1024).nullable() }))
    .output(opened),
  /** Takes it in, in one step. `stamp` and `keep`: exactly what was shown, but for records that are to stay. */
  accept: call
    .input(
      z.object({
        token: z.string(),
        pair: id.nullable(),
        stamp: z.string(),
        keep: z.array(id).max(1000),
        newcomers: z.object({ mentor: person, mentee: person, ownRole: role.nullable() }).optional(),
      }),
    )
    .output(z.object({ trajectory: id })),
  undo: call.input(pair).output(z.object({ isNew: z.boolean() })),
  /** The key of the other as typed or pasted; null forgets it. */
  setOtherKey: call.input(pair.extend({ key: z.string().max(2000).nullable() })).output(nothing),
  /** The two compared the words, or not yet. */
  setChecked: call.input(pair.extend({ checked: z.boolean() })).output(nothing),
  /** Asks for a key file and gives what is in it; null when dismissed. */
  openKeyFile: call.input(nothing).output(z.string().nullable()),
  /** Writes the own public key to a small file; false when dismissed. */
  saveKeyFile: call.input(nothing).output(z.boolean()),
  /** The page shows the key and prints itself; false when dismissed. */
  printKey: call.input(z.object({ to: z.enum(['printer', 'pdf']) })).output(z.boolean()),
}
