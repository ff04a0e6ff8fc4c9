import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { formatRecoveryKey, makeRecoveryKey, parseRecoveryKey, recoveryGroups } from './crockford'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const key = makeRecoveryKey(randomBytes(31))

test('a key has eight groups of four and is valid', () => {
  expect(recoveryGroups(key)).toHaveLength(8)
  expect(formatRecoveryKey(key)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){7}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(parseRecoveryKey(key)).toEqual({ key, complete: true, valid: true })
})

test('spaces, dashes, case and look-alikes are forgiven', () => {
  const typed = formatRecoveryKey(key).toLowerCase().replaceAll(' ', ' - ').replaceAll('1', 'l').replaceAll('0', 'o')
  expect(parseRecoveryKey(typed)).toEqual({ key, complete: true, valid: true })
})

test('every single wrong character is noticed', () => {
  for (let at = 0; at < key.length; at++)
    for (const other of alphabet) {
      if (other === key[at]) continue
      expect(parseRecoveryKey(key.slice(0, at) + other + key.slice(at + 1)).valid).toBe(false)
    }
})

test('every exchange of two neighbours is noticed', () => {
  for (let at = 0; at + 1 < key.length; at++) {
    if (key[at] === key[at + 1]) continue
    expect(parseRecoveryKey(key.slice(0, at) + key[at + 1] + key[at] + key.slice(at + 2)).valid).toBe(false)
  }
})

test('an incomplete key is not complete', () => {
  expect(parseRecoveryKey(key.slice(0, 31))).toMatchObject({ complete: false, valid: false })
  expect(parseRecoveryKey(`${key}A`).complete).toBe(false)
})

test('too little randomness is refused', () => {
  expect(() => makeRecoveryKey(new Uint8Array(30))).toThrow(RangeError)
})
