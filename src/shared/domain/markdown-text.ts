/** What is read out of the Markdown a user writes. Everything here runs in linear time on 2 MB of text. */

export type Found = { from: number; to: number; name: string }

/** Code and addresses, where `#` and `@` mean something else. One alternative starts each place, so no backtracking. */
const skipped = /```[\s\S]*?(?:```|$)|`[^`\n]*`|(?:https?:\/\/|mailto:|attachment:)[^\s)>\]]*/giu

function withoutCode(text: string): string {
  return text.replace(skipped, (code) => ' '.repeat(code.length))
}

const tagPattern = /(?<![\p{L}\p{N}_#/&])#([\p{L}\p{N}_/-]{1,80})/gu

/** `#tags`: letters, digits, `_ - /`, at least one of them no digit (as Obsidian); names in lower case, without `#`. */
export function findTags(body: string): Found[] {
  return [...withoutCode(body).matchAll(tagPattern)]
    .map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      name: (match[1] ?? '').replace(/[-/]+$/u, '').toLowerCase(),
    }))
    .filter(({ name }) => name !== '' && !/^\p{N}+$/u.test(name))
}

const mentionPattern = /(?<![\p{L}\p{N}_.@])@(?:"([^"\n]{1,80})"|([\p{L}\p{N}][\p{L}\p{N}_.-]{0,79}))/gu

/** `@mentions`: one word, or several in quotes; the name as typed, without a full stop at its end. */
export function findMentions(body: string): Found[] {
  return [...withoutCode(body).matchAll(mentionPattern)].map((match) => {
    const quoted = match[1]
    const name = quoted ?? (match[2] ?? '').replace(/[.-]+$/u, '')
    const to = quoted === undefined ? match.index + 1 + name.length : match.index + match[0].length
    return { from: match.index, to, name: name.trim() }
  })
}

/** Case and accents folded, for comparing names. */
export const foldName = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** How a pseudonym is typed after `@`. */
export const mentionOf = (pseudonym: string) =>
  /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(pseudonym) && !/[.-]$/u.test(pseudonym)
    ? `@${pseudonym}`
    : `@"${pseudonym.replaceAll('"', '')}"`

/** Replaces each mention of a pseudonym by other text: a new mention, or "[verwijderd]". */
export function replaceMentions(body: string, pseudonym: string, replacement: string): string {
  const folded = foldName(pseudonym)
  let result = ''
  let done = 0
  for (const { from, to, name } of findMentions(body)) {
    if (foldName(name) !== folded) continue
    result += body.slice(done, from) + replacement
    done = to
  }
  return result + body.slice(done)
}

/** Words as a reader counts them: `foto's` is one, `half-open` is one, Markdown's marks are none. */
export function countWords(body: string): number {
  return body.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}

/** Text on one line: without the marks at the beginnings of lines, a dot between the items of a list. */
export function onOneLine(text: string): string {
  return text
    .replace(/^[ \t]*(?:#{1,6} |>+ ?|```.*$|-{3,}$)/gmu, '')
    .replace(/^[ \t]*(?:[-*+]|\d{1,9}[.)]) (?:\[[ xX]\] )?/gmu, itemStart)
    .replace(/\s+/gu, ' ')
    .replace(afterItem, (_, before: string) =>
      before === '' ? '' : /[:.;,!?…]$/u.test(before) ? `${before} ` : `${before} · `,
    ) // oxfmt-ignore
    .trim()
}

/** Stands for the mark of a list item on its way through `onOneLine`; no text has it. */
const itemStart = '\0'
const afterItem = new RegExp(`(^|[^ ${itemStart}]) ?(?:${itemStart} ?)+`, 'gu')

/** The first plain characters, Markdown's marks left out, for lists. */
export function excerpt(body: string, max = 180): string {
  const bare = body
    .slice(0, max * 8)
    .replace(/!\[([^\]\n]*)\]\([^)\n]*\)/gu, '')
    .replace(/\[([^\]\n]*)\]\([^)\n]*\)/gu, '$1')
    .replace(/^[ \t]*```.*$/gmu, '')
    .replace(/[*_~`]{1,3}(?=\S)|(?<=\S)[*_~`]{1,3}/gu, '')
  const plain = onOneLine(bare)
  if (plain.length <= max) return plain
  const cut = plain.slice(0, max)
  const space = cut.lastIndexOf(' ')
  return `${(space > max / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/u, '')}…`
}
