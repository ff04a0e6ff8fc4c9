import { z } from 'zod'
import { call, nothing } from './base'

export const captureContract = {
  /** Saves a thought to the inbox notebook; while locked it is sealed to the vault's inbox key and cannot be read back. */
  save: call.input(z.object({ text: z.string().trim().min(1).max(20_000) })).output(z.object({ sealed: z.boolean() })),
  close: call.input(nothing).output(nothing),
  open: call.input(nothing).output(nothing),
}
