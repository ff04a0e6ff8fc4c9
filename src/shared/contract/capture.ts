import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { call, nothing } from './base'

/** Characters of one captured thought. */
export const maxThought = 20_000

export const captureContract = {
  /** Saves a thought to the inbox notebook; while locked it is sealed to the vault's inbox key and cannot be read back. */
  save: call
    .input(z.object({ text: z.string().trim().min(1).max(maxThought) }))
    .output(z.object({ sealed: z.boolean() })),
  close: call.input(nothing).output(nothing),
  open: call.input(nothing).output(nothing),
  /** What the capture window is told: the vault locks, so a half-written thought is saved now. */
  watch: call.input(nothing).output(eventIterator(z.object({ kind: z.literal('locking') }))),
}
