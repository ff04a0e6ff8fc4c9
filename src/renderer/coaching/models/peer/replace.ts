/** Every whole-word place of `found` in the texts of a value becomes `by`; lists stay lists. */
export function replaceIn(value: unknown, found: string, by: string): unknown {
  if (Array.isArray(value)) return value.map((item) => replaceIn(item, found, by))
  if (typeof value !== 'string') return value
  const pattern = found.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?=s?(?![\\p{L}\\p{N}]))`, 'gu')
  return value.replace(word, () => by)
}
