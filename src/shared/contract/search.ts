import { z } from 'zod'
import { call, day, id, instant } from './base'

/** Pieces of a snippet in order; `hit` pieces are highlighted. */
export const piece = z.object({ text: z.string(), hit: z.boolean() })

export const searchFilter = z.object({
  notebookId: id.optional(),
  personId: id.optional(),
  tag: z.string().max(80).optional(),
  emotionId: z.string().max(80).optional(),
  kind: z.enum(['entry', 'person', 'record']).optional(),
  from: day.optional(),
  to: day.optional(),
})
export type SearchFilter = z.infer<typeof searchFilter>

export const hit = z.object({
  id,
  kind: z.enum(['entry', 'person', 'record']),
  /** Of a record: its method and type. */
  recordKind: z.string().nullable(),
  title: z.array(piece),
  snippet: z.array(piece),
  notebookId: id.nullable(),
  at: instant.nullable(),
  zone: z.string().nullable(),
  /** Found inside a longer word (`vergadering` in `directievergadering`). */
  inside: z.boolean(),
})
export type Hit = z.infer<typeof hit>

export const searchContract = {
  /**
   * Words (the last as prefix), `"phrases"`, `#tag`, `@person`, `-without`. Whole words rank above
   * hits inside words. No limit on results: page on with `offset` until `next` is null.
   */
  query: call
    .input(
      z.object({
        text: z.string().max(500),
        filter: searchFilter.default({}),
        order: z.enum(['best', 'newest']).default('best'),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        hits: z.array(hit),
        next: z.number().int().nullable(),
        /** Longer words that were also matched. */ also: z.array(z.string()),
        /** A near word when nothing is found. */ suggestion: z.string().nullable(),
      }),
    ),
  /** Total number of hits, asked apart because counting costs more than the first page. */
  count: call.input(z.object({ text: z.string().max(500), filter: searchFilter.default({}) })).output(z.number().int()),
}
