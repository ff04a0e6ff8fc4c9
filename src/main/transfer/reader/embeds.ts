/** Where a note's attachments may be: the files that the walk met, and nothing else, so no path leads out. */
export type Files = {
  has: (path: string) => boolean
  /** Files by their name in lower case: Obsidian embeds by name alone. */
  named: (name: string) => string | undefined
}

export function filesOf(paths: Iterable<string>): Files {
  const all = new Set(paths)
  const byName = new Map<string, string>()
  for (const path of all) {
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
    const known = byName.get(name)
    if (known === undefined || path.length < known.length) byName.set(name, path)
  }
  return { has: (path) => all.has(path), named: (name) => byName.get(name.toLowerCase()) }
}

/** Lengths are bounded so that odd texts cost no more than a multiple of their length. */
const wiki = /!\[\[([^[\]\n|#]{1,400})(?:[|#][^[\]\n]{0,200})?\]\]/gu
const link =
  /(!?)\[([^[\]\n]{0,500})\]\(<?([^()<>\n"]{1,600}(?:\([^()<>\n"]{0,100}\)[^()<>\n"]{0,100})?)>?(?:\s+"[^"\n]{0,200}")?\)/gu

export type Embed = { path: string; name: string }

/**
 * Gives each embedded file to `place`, which answers with the id of the attachment, or null to leave the text as it
 * is. Pictures that are named but not there go to `missing`.
 */
export function replaceEmbeds(
  body: string,
  note: string,
  files: Files,
  place: (embed: Embed) => string | null,
  missing: (path: string) => void,
): string {
  const put = (whole: string, path: string | undefined, name: string, target: string) => {
    if (!path) {
      missing(target)
      return whole
    }
    const id = place({ path, name })
    return id ? `![${name.replace(/[[\]\n]/g, ' ')}](attachment:${id})` : whole
  }
  return body
    .replace(wiki, (whole, target: string) => {
      const path = find(target.trim(), note, files) ?? files.named(target.trim().replace(/^.*\//, ''))
      return put(whole, path, nameOf(target), target)
    })
    .replace(link, (whole, mark: string, text: string, target: string) => {
      if (/^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/iu.test(target)) return whole
      const path = find(decoded(target.trim()), note, files)
      if (!path && mark === '') return whole // a link to something else
      return put(whole, path, text.trim() || nameOf(target), target)
    })
}

/** `target` seen from the note, then from the top. `..` stays inside, since only walked files are found. */
function find(target: string, note: string, files: Files): string | undefined {
  const clean = target.replaceAll('\\', '/').replace(/[#?].*$/, '')
  const folder = note.includes('/') ? note.slice(0, note.lastIndexOf('/')) : ''
  for (const path of [resolve(`${folder}/${clean}`), resolve(clean)]) if (path !== null && files.has(path)) return path
  return undefined
}

function resolve(path: string): string | null {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}

const nameOf = (target: string) =>
  decoded(target)
    .replace(/^.*[\\/]/, '')
    .trim()
