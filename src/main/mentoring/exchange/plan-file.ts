import { Decrypter, Encrypter } from 'age-encryption'
import { z } from 'zod'
import { BospadError } from '@shared/errors'
import { decryptBytes, encryptBytes } from '../../vault/age'

export const planFormat = 1
/** In bytes; a long route is a hundred thousand. */
export const largestFile = 16_000_000
/** A hostile file must not ask for hours of work. */
const heaviestWorkFactor = 20

/** The first line of what is in a plan file; the shared document follows it. */
const head = z.object({
  format: z.literal('bospad-plan'),
  version: z.literal(planFormat),
  /** Of this file. */
  id: z.uuid(),
  madeAt: z.number().int(),
  trajectory: z.uuid(),
  /** Whoever handed it over: the key to answer to, and what they are in the pair. */
  from: z.object({ key: z.string().max(100).nullable(), role: z.enum(['mentor', 'mentee', 'coach']).nullable() }),
  people: z.object({ mentor: z.string().max(80), mentee: z.string().max(80) }),
  /** The plan to be read by people and other programs. Bospad takes it from the document. */
  plan: z.unknown(),
})
export type PlanHead = z.infer<typeof head>
export type Opened = { head: PlanHead; update: Uint8Array }

/** To whom it is sealed: a public key, or a phrase that both know. */
export type Seal = { recipient: string } | { phrase: string; workFactor: number }
export type Opener = { identity: string } | { phrase: string }

export async function sealPlan({ head, update }: Opened, seal: Seal): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  if ('recipient' in seal) encrypter.addRecipient(seal.recipient)
  else {
    encrypter.setScryptWorkFactor(seal.workFactor)
    encrypter.setPassphrase(spoken(seal.phrase))
  }
  return encryptBytes(encrypter, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), update]))
}

/** A phrase agreed on by mouth: capitals and extra spaces are not heard. */
const spoken = (phrase: string) => phrase.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')

const ageHead = /^age-encryption\.org\/v1\n-> (X25519|scrypt) [^\n]*?(?: (\d{1,2}))?\n/

/** How it is sealed. @throws BospadError FILE_TOO_LARGE, PLAN_NOT_ONE (no age file, or sealed in another way) */
export function sealOf(file: Uint8Array): 'key' | 'phrase' {
  if (file.length > largestFile) throw new BospadError('PLAN_TOO_LARGE')
  const found = ageHead.exec(Buffer.from(file.subarray(0, 400)).toString('latin1'))
  if (!found) throw new BospadError('PLAN_NOT_ONE')
  if (found[1] === 'X25519') return 'key'
  if (Number(found[2]) > heaviestWorkFactor) throw new BospadError('PLAN_NOT_ONE')
  return 'phrase'
}

/** @throws BospadError as `sealOf`; PLAN_FOR_ANOTHER, PLAN_PHRASE, PLAN_DAMAGED, PLAN_NEWER, PLAN_NOT_ONE */
export async function openPlan(file: Uint8Array, opener: Opener): Promise<Opened> {
  sealOf(file)
  const decrypter = new Decrypter()
  if ('identity' in opener) decrypter.addIdentity(opener.identity)
  else decrypter.addPassphrase(spoken(opener.phrase))
  let bytes: Uint8Array
  try {
    bytes = await decryptBytes(decrypter, file)
  } catch (cause) {
    const refused = cause instanceof Error && cause.message.startsWith('no identity matched')
    throw new BospadError(!refused ? 'PLAN_DAMAGED' : 'identity' in opener ? 'PLAN_FOR_ANOTHER' : 'PLAN_PHRASE', undefined, { cause }) // oxfmt-ignore
  }
  return readPlan(bytes)
}

/** What was sealed. @throws BospadError PLAN_NOT_ONE, PLAN_NEWER, PLAN_DAMAGED */
export function readPlan(bytes: Uint8Array): Opened {
  const end = bytes.indexOf(10)
  if (end < 0) throw new BospadError('PLAN_NOT_ONE')
  let told: unknown
  try {
    told = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString('utf8'))
  } catch (cause) {
    throw new BospadError('PLAN_NOT_ONE', undefined, { cause })
  }
  const named = z.object({ format: z.literal('bospad-plan'), version: z.number() }).safeParse(told)
  if (!named.success) throw new BospadError('PLAN_NOT_ONE')
  if (named.data.version !== planFormat) throw new BospadError('PLAN_NEWER')
  const read = head.safeParse(told)
  if (!read.success) throw new BospadError('PLAN_DAMAGED')
  return { head: read.data, update: bytes.subarray(end + 1) }
}
