import { createHash } from 'node:crypto'
import { generateX25519Identity, identityToRecipient, Encrypter } from 'age-encryption'
import type { Language } from '@shared/contract/base'
import { BospadError } from '@shared/errors'
import { findExchangeKey, setExchangeKey } from '../../store/exchange'
import { wordLists } from '../../vault/suggest-passphrase'
import { openVault, save } from '../../vault/session'

export type OwnKey = { identity: string; recipient: string }

/** The identity of this vault for plans; made when it is first asked for. @throws BospadError as `save` */
export async function ownKey(): Promise<OwnKey> {
  const known = findExchangeKey(openVault().db)
  if (known) return known
  const identity = await generateX25519Identity()
  const made = { identity, recipient: await identityToRecipient(identity) }
  return save((db) => {
    const meanwhile = findExchangeKey(db)
    if (!meanwhile) setExchangeKey(db, made, Date.now())
    return meanwhile ?? made
  })
}

/** In groups of four, as it is read aloud or copied from paper. */
export const groupsOf = (recipient: string): string[] => recipient.match(/.{1,4}/g) ?? []

/**
 * A public key as somebody typed or pasted it: spaces, dashes and capitals do not matter. Its own checksum finds a slip.
 * @throws BospadError KEY_UNREADABLE
 */
export function parseKey(typed: string): string {
  const found = /age1[02-9ac-hj-np-z]{58}/.exec(typed.toLowerCase().replace(/[^0-9a-z]/g, ''))
  if (!found) throw new BospadError('KEY_UNREADABLE')
  try {
    new Encrypter().addRecipient(found[0])
  } catch (cause) {
    throw new BospadError('KEY_UNREADABLE', undefined, { cause })
  }
  return found[0]
}

const wordsInCheck = 6

/**
 * Six words (66 bits) that only these two keys make, the same on both sides; `numbers` for two who read in different
 * languages. Whoever swapped a key on its way cannot have the same ones.
 */
export function checkOf(one: string, other: string): Record<Language, string[]> & { numbers: string[] } {
  const hash = createHash('sha256')
    .update(`bospad plan check\n${[one, other].sort().join('\n')}`)
    .digest()
  const bits = BigInt(`0x${hash.toString('hex')}`)
  const picks = Array.from({ length: wordsInCheck }, (_, no) => Number((bits >> BigInt(256 - 11 * (no + 1))) & 2047n))
  const words = (language: Language) => picks.map((pick) => wordLists[language][pick] ?? '')
  return { en: words('en'), nl: words('nl'), numbers: picks.map((pick) => String(pick).padStart(4, '0')) }
}
