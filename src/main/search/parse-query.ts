/** One thing asked for. `words` is what stands between the marks; it may hold several words. */
export type Term = { words: string; column: 'tags' | 'people' | null; exact: boolean }
export type Query = {
  wanted: Term[]
  unwanted: Term[]
  /** The last term is still being typed: it also stands for longer words that begin with it. */
  open: boolean
}

const item = /(-?)([#@]?)(?:"([^"]*)(?:"|$)|([^\s"]+))/gu

/**
 * Words, `"phrases"`, `#tag`, `@person`, `-without`, in any order. Curled quotes, as in pasted text, are quotes too. Signs
 * without a letter or digit are left out.
 */
export function parseQuery(text: string): Query {
  const query: Query = { wanted: [], unwanted: [], open: false }
  const plain = text.replaceAll('\0', ' ').replace(/[“”„]/gu, '"')
  for (const [whole, minus, mark, phrase, word] of plain.matchAll(item)) {
    const words = (phrase ?? word ?? '').trim()
    if (!/[\p{L}\p{N}]/u.test(words)) continue
    const column = mark === '#' ? 'tags' : mark === '@' ? 'people' : null
    const term = { words, column, exact: phrase !== undefined } satisfies Term
    ;(minus ? query.unwanted : query.wanted).push(term)
    query.open = !minus && phrase === undefined && plain.endsWith(whole)
  }
  return query
}

/** A term as FTS5 reads it: everything inside the quotes is text, whatever it holds. */
function quoted(term: Term, prefix: boolean): string {
  const words = `"${term.words.replaceAll('"', ' ')}"${prefix ? ' *' : ''}`
  return term.column ? `${term.column} : ${words}` : words
}

/** Shorter beginnings would stand for half of the index. Characters. */
const shortestPrefix = 2

/** How loosely words are taken: as they stand; the last as beginning of a word; and inside the words of `inside`. */
export type Reading = { kind: 'whole' } | { kind: 'prefix' } | { kind: 'inside'; inside: Map<string, string[]> }

/** The FTS5 expression, or null when nothing is asked for. */
export function expressionOf(query: Query, reading: Reading): string | null {
  if (query.wanted.length === 0) return null
  const wanted = query.wanted.map((term, i) => {
    const last = i === query.wanted.length - 1
    const prefix = reading.kind !== 'whole' && last && query.open && term.words.length >= shortestPrefix
    const longer =
      reading.kind === 'inside' && !term.exact && !term.column ? (reading.inside.get(term.words) ?? []) : []
    const choices = [quoted(term, prefix), ...longer.map((words) => quoted({ ...term, words }, false))]
    return choices.length > 1 ? `(${choices.join(' OR ')})` : `(${choices[0]})`
  })
  const without = query.unwanted.map((term) => `(${quoted(term, false)})`)
  const expression = wanted.join(' AND ')
  return without.length > 0 ? `(${expression}) NOT (${without.join(' OR ')})` : expression
}

/** The words that may be looked for inside longer ones: plain words of three characters and more. */
export function plainWords(query: Query): string[] {
  return query.wanted
    .filter(({ words, column, exact }) => !exact && !column && /^[\p{L}\p{N}]{3,}$/u.test(words))
    .map(({ words }) => words)
}
