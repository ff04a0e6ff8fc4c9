import { BospadError } from '@shared/errors'
import type { VaultKeys } from './envelope'
import { runInWorker } from './in-worker'
import { isEnvelopeWhole, readEnvelope, type KeySlot } from './key-files'
import type { KeyTask } from './key-worker'
import keyWorker from './key-worker?modulePath'

/** log2 of scrypt's N for new envelopes: about 1.2 s on the machine it was measured on. */
export const usualWorkFactor = 18

export async function seal(keys: VaultKeys, secret: string, workFactor: number): Promise<Uint8Array> {
  const task: KeyTask = { kind: 'seal', key: keys.key, inboxIdentity: keys.inboxIdentity, secret, workFactor }
  return runInWorker<Uint8Array>(keyWorker, task)
}

/** @throws BospadError WRONG_PASSPHRASE or WRONG_RECOVERY_KEY (the envelope is whole and refuses), ENVELOPE_DAMAGED */
export async function openEnvelope(folder: string, slot: KeySlot, secret: string): Promise<VaultKeys> {
  const task: KeyTask = { kind: 'open', envelope: readEnvelope(folder, slot), secret }
  try {
    const { key, inboxIdentity } = await runInWorker<{ key: Uint8Array; inboxIdentity: string }>(keyWorker, task)
    const keys = { key: Buffer.from(key), inboxIdentity }
    key.fill(0)
    return keys
  } catch (error) {
    if (!(error instanceof BospadError) || error.code !== 'WRONG_PASSPHRASE') throw error
    if (!isEnvelopeWhole(folder, slot)) throw new BospadError('ENVELOPE_DAMAGED')
    throw slot === 'recovery' ? new BospadError('WRONG_RECOVERY_KEY') : error
  }
}
