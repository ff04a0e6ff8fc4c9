import { randomUUID } from 'node:crypto'
import { BospadError } from '@shared/errors'
import { readVaultFolders } from '../settings/store'
import { addThoughts } from '../store/inbox'
import { tellPages } from '../vault/events'
import { sealThought } from '../vault/inbox'
import { isVaultOpen, save } from '../vault/session'

/**
 * Keeps a thought: in the inbox notebook of the open vault, or sealed for the vault used last. Durable when it returns.
 * @throws BospadError VAULT_NOT_FOUND there is no vault on this computer yet; DISK_FULL, DISK_ERROR, FOLDER_READ_ONLY
 */
export async function keepThought(text: string): Promise<{ sealed: boolean }> {
  const at = Date.now()
  if (isVaultOpen()) {
    save((db) => addThoughts(db, [{ id: randomUUID(), at, text }]))
    tellPages({ kind: 'inbox' })
    return { sealed: false }
  }
  const [lastUsed] = readVaultFolders()
  if (!lastUsed) throw new BospadError('VAULT_NOT_FOUND')
  await sealThought(lastUsed, text, at)
  return { sealed: true }
}
