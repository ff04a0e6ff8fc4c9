import { FAILSAFE_SCHEMA, load } from 'js-yaml'

/** Characters of YAML at most. */
const longest = 65_536

/** Names in lower case with `_`; every value as text, or a list of texts. */
export type Fields = Map<string, string | string[]>

export type Parted = { fields: Fields; body: string }

/**
 * Parts a Markdown file. Values stay texts (YAML's FAILSAFE schema, as Joplin writes it), so that nothing is guessed.
 * The body follows the line `---`; one blank line between them belongs to neither. Null when the YAML is damaged,
 * too long, or uses what a note has no use for: aliases, keys of the prototype, nested maps at the top.
 */
export function partFrontMatter(text: string): Parted | null {
  const open = /^---[ \t]*\r?\n/.exec(text)
  if (!open) return { fields: new Map(), body: text }
  const rest = text.slice(open[0].length)
  const close = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(rest)
  if (!close) return { fields: new Map(), body: text } // a rule at the top, no front matter
  const yaml = rest.slice(0, close.index)
  const body = rest.slice(close.index + close[0].length).replace(/^\r?\n/, '')
  if (yaml.length > longest) return null
  const fields = readYaml(yaml)
  return fields && { fields, body }
}

function readYaml(yaml: string): Fields | null {
  let read: unknown
  try {
    read = load(yaml, { schema: FAILSAFE_SCHEMA, maxAliases: 0, maxDepth: 8 })
  } catch {
    return null
  }
  if (read === null || read === undefined || read === '') return new Map()
  if (typeof read !== 'object' || Array.isArray(read)) return null
  const fields: Fields = new Map()
  for (const [name, value] of Object.entries(read)) {
    if (['__proto__', 'constructor', 'prototype'].includes(name)) return null
    if (typeof value === 'string') fields.set(fold(name), value)
    else if (Array.isArray(value))
      fields.set(
        fold(name),
        value.filter((item) => typeof item === 'string'),
      )
  }
  return fields
}

const fold = (name: string) => name.trim().toLowerCase().replace(/[ -]/g, '_')

/** The first of `names` that has a text; a list counts by its first item. */
export function textOf(fields: Fields, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = fields.get(name)
    const text = (Array.isArray(value) ? value[0] : value)?.trim()
    if (text) return text
  }
  return undefined
}

/** A list, or a text of items between commas (`tags: board, team`); also spaces when `words` (tags have none). */
export function listOf(fields: Fields, separator: RegExp, ...names: string[]): string[] {
  const items = names.flatMap((name) => {
    const value = fields.get(name)
    return Array.isArray(value) ? value : (value?.split(separator) ?? [])
  })
  return [...new Set(items.map((item) => item.trim()).filter((item) => item !== ''))]
}

export function yes(fields: Fields, ...names: string[]): boolean {
  return /^(?:true|yes|ja|on|1)$/i.test(textOf(fields, ...names) ?? '')
}
