import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { z } from 'zod'
import { BospadError } from '@shared/errors'
import { readDeleted, type DeletedList } from '../store/deletions'
import { syncFolder, writeDurably } from './durable-file'
import { vaultPaths } from './layout'
import { isKept, openCustody, openVault } from './session'
import { asBospadError } from './sqlite-failure'

/**
 * What was deleted for good, beside the store: a store that is put back from an older backup knows nothing of it. Ids,
 * kinds and instants, sealed with a key derived from the vault's; no content. `docs/vault-format.md` describes the file.
 */
const content = z.object({
  v: z.literal(1),
  things: z.array(
    z.object({
      id: z.string().max(60),
      kind: z.enum(['entry', 'record', 'person']),
      at: z.number().int(),
      hoursOf: z.string().max(60).nullable(),
    }),
  ),
  deletions: z.array(
    z.object({
      id: z.string().max(60),
      at: z.number().int(),
      mark: z.string().max(60),
      reason: z.string().max(40),
      counts: z.record(z.string().max(40), z.number().int()),
    }),
  ),
})

const nonceBytes = 12
const tagBytes = 16

/** Null when there is no file: nothing was ever deleted for good. @throws BospadError FILE_DAMAGED; the system's error */
export function readDeletedList(path: string, vaultId: string, key: Buffer): DeletedList | null {
  if (!existsSync(path)) return null
  const bytes = readFileSync(path)
  const sealKey = deletedKey(key)
  try {
    const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(vaultId))
      .setAuthTag(bytes.subarray(bytes.length - tagBytes))
    const text = Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()])
    const { things, deletions } = content.parse(JSON.parse(text.toString('utf8')))
    return { things, deletions }
  } catch (cause) {
    throw new BospadError('FILE_DAMAGED', undefined, { cause })
  } finally {
    sealKey.fill(0)
  }
}

/** Durable when it returns. @throws the system's error */
export function writeDeletedList(path: string, vaultId: string, key: Buffer, list: DeletedList): void {
  const sealKey = deletedKey(key)
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', sealKey, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(vaultId))
  const sealed = Buffer.concat([cipher.update(JSON.stringify({ v: 1, ...list } satisfies z.infer<typeof content>)), cipher.final()]) // oxfmt-ignore
  sealKey.fill(0)
  writeDurably(path, Buffer.concat([nonce, sealed, cipher.getAuthTag()]))
}

function deletedKey(key: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'bospad deleted', 32))
}

export function joined(one: DeletedList, other: DeletedList): DeletedList {
  const byId = <T extends { id: string }>(all: T[]) => [...new Map(all.map((it) => [it.id, it])).values()]
  return {
    things: byId([...other.things, ...one.things]),
    deletions: byId([...other.deletions, ...one.deletions]),
  }
}

export const isEmpty = ({ things, deletions }: DeletedList) => things.length + deletions.length === 0

/** A file that could not be read, set aside under another name; its new name. @throws the system's error */
export function setDeletedListAside(folder: string, now: number): string {
  const { deleted } = vaultPaths(folder)
  const aside = `${deleted}.damaged-${new Date(now).toISOString().replace(/[:.]/g, '')}`
  renameSync(deleted, aside)
  syncFolder(folder)
  return aside
}

/**
 * Deletes for good: what goes is written beside the store first, durably, then `purge` takes it out in one save. A
 * process that ends in between leaves the rest to the next unlock. A save that is refused leaves everything as it was.
 * @throws as `save`
 */
export function withDeletedList<T>(added: DeletedList, purge: () => T): T {
  const { db } = openVault()
  const held = readDeleted(db)
  putBeside(joined(held, added))
  try {
    return purge()
  } catch (error) {
    putBeside(held)
    throw error
  }
}

/** Beside the store stands at least what the store knows: before it is replaced. @throws BospadError DISK_FULL … */
export function refreshDeletedList(): void {
  const held = readDeleted(openVault().db)
  if (!isEmpty(held)) putBeside(held)
}

function putBeside(list: DeletedList): void {
  if (!isKept()) return
  const { folder } = openVault()
  const { vaultId, keys } = openCustody()
  try {
    writeDeletedList(vaultPaths(folder).deleted, vaultId, keys.key, list)
  } catch (error) {
    throw asBospadError(error)
  }
}
