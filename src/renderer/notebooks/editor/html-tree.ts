/**
 * A small reader of HTML for pasted text. The page's policy (`trusted-types 'none'`) forbids DOMParser, and
 * this keeps pasted HTML plain data from the first character on: no element of it is ever made.
 */
export type HtmlElement = { name: string; attributes: Map<string, string>; children: HtmlNode[] }
export type HtmlNode = HtmlElement | string

const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])
/** Their content is text up to the end tag, whatever it looks like. */
const raw = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'iframe', 'template', 'xmp'])
/** A new one of these ends an open one. */
const endsItself: Record<string, string[]> = {
  li: ['li'],
  p: ['p'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
}
const scopes = new Set(['ul', 'ol', 'table', 'blockquote', 'dl', 'div', 'section', 'article'])
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  euro: '€',
  shy: '',
}

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));?/g,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name) return named[name] ?? all
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}

const tagPattern = /<!--[\s\S]*?(?:-->|$)|<![^>]*>|<\?[^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g
const attributePattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** The tree of an HTML fragment, forgiving what is left open or closed twice. */
export function readHtml(html: string): HtmlElement {
  const root: HtmlElement = { name: '#root', attributes: new Map(), children: [] }
  const open = [root]
  const top = () => open.at(-1) ?? root
  let done = 0
  tagPattern.lastIndex = 0
  for (let match = tagPattern.exec(html); match; match = tagPattern.exec(html)) {
    if (match.index > done) top().children.push(decode(html.slice(done, match.index)))
    done = tagPattern.lastIndex
    const name = match[2]?.toLowerCase()
    if (!name) continue
    if (match[1]) {
      const at = open.findLastIndex((element) => element.name === name)
      if (at > 0) open.length = at
      continue
    }
    const ended = endsItself[name]
    if (ended) {
      const at = open.findLastIndex((element) => ended.includes(element.name) || scopes.has(element.name))
      const found = open[at]
      if (at > 0 && found && ended.includes(found.name)) open.length = at
    }
    const element: HtmlElement = { name, attributes: readAttributes(match[3] ?? ''), children: [] }
    top().children.push(element)
    if (raw.has(name)) {
      const end = html.toLowerCase().indexOf(`</${name}`, done)
      const close = end < 0 ? -1 : html.indexOf('>', end)
      done = close < 0 ? html.length : close + 1
      tagPattern.lastIndex = done
    } else if (!empty.has(name) && !(match[3] ?? '').trimEnd().endsWith('/')) open.push(element)
  }
  if (done < html.length) top().children.push(decode(html.slice(done)))
  return root
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of text.matchAll(attributePattern)) {
    attributes.set(name.toLowerCase(), decode(double ?? single ?? bare ?? ''))
  }
  return attributes
}

export function textOf(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}
