import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { language } from '@shared/contract/base'
import { BospadError } from '@shared/errors'
import { writeDurably } from './durable-file'
import { vaultPaths } from './layout'

const format = 1

const about = z.object({
  format: z.number().int().min(1),
  /** Stays with the vault when it is moved or copied. */
  id: z.uuid(),
  name: z.string().min(1).max(80),
  createdAt: z.number().int(),
  /** Public half of the inbox key: seals a thought while the vault is locked. */
  inbox: z.string().regex(/^age1[0-9a-z]+$/),
  /** The sample, in this language: it may be removed with everything in it. Set when it is whole. */
  sample: language.optional(),
})
/** `vault.json`: what may be known about a vault without its key. No secrets. */
export type About = z.infer<typeof about>

/** @throws BospadError VAULT_NOT_FOUND, ENVELOPE_DAMAGED (unreadable), STORE_NEWER (written by a later Bospad) */
export function readAbout(folder: string): About {
  const { about: path } = vaultPaths(folder)
  if (!existsSync(path)) throw new BospadError('VAULT_NOT_FOUND')
  let read: unknown
  try {
    read = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new BospadError('ENVELOPE_DAMAGED', undefined, { cause })
  }
  const later = z
    .object({
      format: z
        .number()
        .int()
        .min(format + 1),
    })
    .safeParse(read)
  if (later.success) throw new BospadError('STORE_NEWER')
  const known = about.safeParse(read)
  if (!known.success) throw new BospadError('ENVELOPE_DAMAGED')
  return known.data
}

export function writeAbout(folder: string, it: Omit<About, 'format'>): void {
  writeDurably(vaultPaths(folder).about, `${JSON.stringify({ format, ...it }, null, 2)}\n`)
}
