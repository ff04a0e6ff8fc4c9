import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { call, nothing, progress } from './base'

export const sampleContract = {
  /** The name and passphrase that the sample has in the interface language. */
  words: call.input(nothing).output(z.object({ name: z.string(), passphrase: z.string() })),
  /**
   * Makes the sample vault in the interface language and opens it; one that is there already is opened as it stands.
   * Only while no vault is open. Stopping the iterator before the end leaves nothing.
   */
  make: call.input(nothing).output(eventIterator(progress)),
  /** Locks the sample when it is open, and deletes its folder with everything in it. Refused for any other vault. */
  remove: call.input(z.object({ id: z.string() })).output(nothing),
}
