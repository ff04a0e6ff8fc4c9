/** Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 32
const groupLength = 4
const twin: Record<string, string> = { I: '1', L: '1', O: '0' }

/**
 * A recovery key: 31 characters of 5 random bits (155 bits) and a check character.
 * @param random at least 31 random bytes
 */
export function makeRecoveryKey(random: Uint8Array): string {
  if (random.length < length - 1) throw new RangeError('31 random bytes are needed')
  let key = ''
  // 256 is a multiple of 32, so the low five bits of a random byte are uniform
  for (const byte of random.subarray(0, length - 1)) key += alphabet[byte & 31]
  return key + checkCharacter(key)
}

/**
 * Multiplication in the field of 32 elements: the character at place i weighs 2^i (a generator), so every
 * single wrong character and every exchange of two neighbours changes the sum.
 */
function checkCharacter(data: string): string {
  let sum = 0
  for (const character of data) sum = timesTwo(sum) ^ alphabet.indexOf(character)
  return alphabet[timesTwo(sum)] ?? ''
}
const timesTwo = (x: number) => ((x << 1) ^ (x & 16 ? 0b100101 : 0)) & 31

/** Eight groups of four. */
export function recoveryGroups(key: string): string[] {
  return key.match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []
}

/** As it is printed: `7KQM X4RT …`. */
export const formatRecoveryKey = (key: string) => recoveryGroups(key).join(' ')

/** What was typed, spaces, dashes and case aside; I and L are read as 1, O as 0. */
export function normaliseRecoveryKey(typed: string): string {
  return Array.from(typed.toUpperCase())
    .map((character) => twin[character] ?? character)
    .filter((character) => alphabet.includes(character))
    .join('')
}

/** `complete`: all 32 characters are there; `valid`: the check character fits too. */
export function parseRecoveryKey(typed: string): { key: string; complete: boolean; valid: boolean } {
  const key = normaliseRecoveryKey(typed)
  const complete = key.length === length
  return { key, complete, valid: complete && checkCharacter(key.slice(0, -1)) === key.at(-1) }
}
