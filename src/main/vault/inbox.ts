import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Decrypter, Encrypter } from 'age-encryption'
import { z } from 'zod'
import { addThoughts, type Thought } from '../store/inbox'
import { readAbout } from './about'
import { decryptBytes, encryptBytes } from './age'
import { syncFolder, writeDurably } from './durable-file'
import { tellPages } from './events'
import { vaultPaths } from './layout'
import { openCustody, openVault, save } from './session'
import { asBospadError } from './sqlite-failure'

const thought = z.object({ v: z.literal(1), id: z.uuid(), at: z.number().int(), text: z.string().max(100_000) })

/**
 * Keeps a thought for the vault in `folder` while it is locked: sealed to the vault's public inbox key, so that even
 * this program cannot read it back before the unlock.
 * @throws BospadError VAULT_NOT_FOUND, ENVELOPE_DAMAGED, FOLDER_READ_ONLY, DISK_FULL
 */
export async function sealThought(folder: string, text: string, at: number): Promise<void> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(readAbout(folder).inbox)
  const id = randomUUID()
  const sealed = await encryptBytes(
    encrypter,
    Buffer.from(JSON.stringify({ v: 1, id, at, text } satisfies z.infer<typeof thought>)),
  )
  const { inbox } = vaultPaths(folder)
  try {
    mkdirSync(inbox, { recursive: true, mode: 0o700 })
    writeDurably(join(inbox, `${id}.age`), sealed)
  } catch (error) {
    throw asBospadError(error)
  }
}

/**
 * Moves the sealed thoughts into the inbox notebook in one save; the files go only after it is durable. A file that
 * does not open is left where it is. Returns how many were moved.
 */
export async function foldInbox(): Promise<number> {
  const { folder } = openVault()
  const { inbox } = vaultPaths(folder)
  const files = existsSync(inbox) ? readdirSync(inbox).filter((name) => name.endsWith('.age')) : []
  const read: { file: string; thought: Thought }[] = []
  for (const name of files) {
    const file = join(inbox, name)
    const opened = await openThought(file)
    if (opened) read.push({ file, thought: opened })
  }
  if (read.length === 0) return 0
  save((db) =>
    addThoughts(
      db,
      read.map((it) => it.thought),
    ),
  )
  for (const { file } of read) rmSync(file)
  syncFolder(inbox)
  tellPages({ kind: 'inbox' })
  return read.length
}

async function openThought(file: string): Promise<Thought | null> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(openCustody().keys.inboxIdentity)
  try {
    const told = Buffer.from(await decryptBytes(decrypter, readFileSync(file))).toString('utf8')
    const { id, at, text } = thought.parse(JSON.parse(told))
    return { id, at, text }
  } catch {
    console.error('[vault] a sealed thought does not open')
    return null
  }
}
