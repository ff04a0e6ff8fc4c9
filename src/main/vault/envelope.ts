import { Decrypter, Encrypter } from 'age-encryption'
import { z } from 'zod'
import { BospadError } from '@shared/errors'
import { decryptBytes, encryptBytes } from './age'

/** What a vault's envelopes hold: the 32-byte key of the store and the age identity that reads the inbox. */
export type VaultKeys = { key: Buffer; inboxIdentity: string }

const payload = z.object({
  v: z.literal(1),
  key: z.base64().length(44),
  inbox: z.string().regex(/^AGE-SECRET-KEY-1[0-9A-Z]+$/),
})

/** One password, one form: é typed as one character or as two must open the same vault. */
function normalised(secret: string): string {
  return secret.normalize('NFKC')
}

/** An age v1 file that the `age` tool opens with the same secret. `workFactor` is log2 of scrypt's N. */
export async function sealKeys(keys: VaultKeys, secret: string, workFactor: number): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(workFactor)
  encrypter.setPassphrase(normalised(secret))
  const told = { v: 1, key: keys.key.toString('base64'), inbox: keys.inboxIdentity } satisfies z.infer<typeof payload>
  return encryptBytes(encrypter, Buffer.from(JSON.stringify(told)))
}

/** A hostile envelope must not ask for hours of work; the library refuses more as well. */
const heaviestWorkFactor = 20
const header =
  /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} (\d{1,2})\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/

/** @throws BospadError WRONG_PASSPHRASE (the envelope refuses the secret), ENVELOPE_DAMAGED */
export async function openKeys(envelope: Uint8Array, secret: string): Promise<VaultKeys> {
  const found = header.exec(Buffer.from(envelope).subarray(0, 400).toString('latin1'))
  if (!found || Number(found[1]) > heaviestWorkFactor) throw new BospadError('ENVELOPE_DAMAGED')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(normalised(secret))
  let bytes: Uint8Array
  try {
    bytes = await decryptBytes(decrypter, envelope)
  } catch (cause) {
    const refused = cause instanceof Error && cause.message.startsWith('no identity matched')
    throw new BospadError(refused ? 'WRONG_PASSPHRASE' : 'ENVELOPE_DAMAGED', undefined, { cause })
  }
  const text = Buffer.from(bytes).toString('utf8')
  bytes.fill(0)
  const read = payload.safeParse(parsed(text))
  if (!read.success) throw new BospadError('ENVELOPE_DAMAGED')
  return { key: Buffer.from(read.data.key, 'base64'), inboxIdentity: read.data.inbox }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
