import { randomBytes } from 'node:crypto'
import { generateX25519Identity } from 'age-encryption'
import { expect, test } from 'vitest'
import { openKeys, sealKeys } from './envelope'

const secret = 'moeras kandelaar fluit bezem'

async function sealed() {
  const keys = { key: randomBytes(32), inboxIdentity: await generateX25519Identity() }
  return { keys, envelope: Buffer.from(await sealKeys(keys, secret, 2)) }
}

test('an envelope gives back what was sealed, and nothing of it in clear', async () => {
  const { keys, envelope } = await sealed()
  expect(await openKeys(envelope, secret)).toEqual(keys)
  expect(envelope.includes(keys.key)).toBe(false)
  expect(envelope.includes(keys.inboxIdentity)).toBe(false)
})

test('no flipped bit is ever opened', async () => {
  const { envelope } = await sealed()
  for (let at = 0; at < envelope.length; at++) {
    const damaged = Buffer.from(envelope)
    damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << (at % 3)), at)
    await expect(openKeys(damaged, secret)).rejects.toMatchObject({
      code: expect.stringMatching(/^(WRONG_PASSPHRASE|ENVELOPE_DAMAGED)$/) as string,
    })
  }
})

test('an envelope that asks for hours of work is refused at once', async () => {
  const { envelope } = await sealed()
  const hostile = Buffer.from(envelope.toString('latin1').replace(/^(-> scrypt \S+) 2$/m, '$1 40'), 'latin1')
  await expect(openKeys(hostile, secret)).rejects.toThrow('ENVELOPE_DAMAGED')
})
