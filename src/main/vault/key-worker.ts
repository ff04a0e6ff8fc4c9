import { openKeys, sealKeys, type VaultKeys } from './envelope'
import { answerTask } from './in-worker'

/** scrypt takes about a second: here it does not hold the app up. */
export type KeyTask =
  | { kind: 'seal'; key: Uint8Array; inboxIdentity: string; secret: string; workFactor: number }
  | { kind: 'open'; envelope: Uint8Array; secret: string }

await answerTask<KeyTask>(async (task) => {
  if (task.kind === 'open') return openKeys(task.envelope, task.secret)
  const keys: VaultKeys = { key: Buffer.from(task.key), inboxIdentity: task.inboxIdentity }
  return sealKeys(keys, task.secret, task.workFactor)
})
