import { type HtmlElement, type HtmlNode, readHtml, textOf } from './html-tree'

/**
 * Turns pasted HTML into Markdown by an allow-list. Everything else is reduced to its text, and
 * what can act (scripts, frames, forms, styles, pictures from elsewhere) is dropped whole.
 */
const dropped = new Set(
  'script style noscript template iframe object embed svg math head title meta link form input button select textarea img picture video audio canvas xmp'.split(
    ' ',
  ),
)
const blocks = new Set('p div section article header footer main aside figure table tr dl dt dd address'.split(' '))

/** Only addresses that a person would follow knowingly. */
export function safeLink(href: string): string | null {
  try {
    const url = new URL(href)
    return url.protocol === 'https:' || url.protocol === 'mailto:'
      ? url.href.replaceAll('(', '%28').replaceAll(')', '%29')
      : null
  } catch {
    return null
  }
}

const collapse = (text: string) => text.replace(/[\s\u00a0]+/g, ' ')
const wrap = (markdown: string, sign: string) => {
  const inner = markdown.trim()
  if (!inner || inner.includes('\n')) return markdown
  return `${/^\s/.test(markdown) ? ' ' : ''}${sign}${inner}${sign}${/\s$/.test(markdown) ? ' ' : ''}`
}
const prefixed = (text: string, first: string, rest: string) =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line ? rest : rest.trimEnd()) + line)
    .join('\n')
const block = (text: string) => `\n\n${text}\n\n`
const tidy = (text: string) =>
  text
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

function inside(element: HtmlElement): string {
  return element.children.map((child) => convert(child, element)).join('')
}

function list(element: HtmlElement): string {
  let number = Number(element.attributes.get('start') ?? 1) || 1
  return element.children
    .flatMap((child) => (typeof child !== 'string' && child.name === 'li' ? [child] : []))
    .map((item) => {
      const sign = element.name === 'ol' ? `${number++}. ` : '- '
      return prefixed(tidy(inside(item)).replace(/\n\n/g, '\n'), sign, ' '.repeat(sign.length))
    })
    .join('\n')
}

function convert(node: HtmlNode, parent: HtmlElement): string {
  if (typeof node === 'string') return collapse(node)
  const { name } = node
  if (dropped.has(name)) return ''
  const heading = /^h([1-6])$/.exec(name)?.[1]
  if (heading) return block(`${'#'.repeat(Math.min(Number(heading), 3))} ${collapse(inside(node)).trim()}`)
  if (blocks.has(name)) return block(inside(node))
  switch (name) {
    case 'br':
      return '\n'
    case 'hr':
      return block('---')
    case 'strong':
    case 'b':
      return /font-weight:\s*(normal|400)/.test(node.attributes.get('style') ?? '')
        ? inside(node)
        : wrap(inside(node), '**')
    case 'em':
    case 'i':
      return wrap(inside(node), '*')
    case 'del':
    case 's':
      return wrap(inside(node), '~~')
    case 'code':
      return wrap(textOf(node), '`')
    case 'pre':
      return block(`\`\`\`\n${textOf(node).replaceAll('```', "'''").trimEnd()}\n\`\`\``)
    case 'blockquote':
      return block(prefixed(tidy(inside(node)), '> ', '> '))
    case 'ul':
    case 'ol':
      return parent.name === 'li' ? `\n${list(node)}` : block(list(node))
    case 'td':
    case 'th':
      return `${inside(node).trim()}  `
    case 'a': {
      const href = safeLink(node.attributes.get('href') ?? '')
      const text = inside(node).trim()
      return href && text && !text.includes('\n') ? `[${text.replace(/[[\]]/g, '')}](${href})` : text
    }
    default:
      return inside(node)
  }
}

/** Markdown of an HTML fragment; empty when it holds no text. */
export function htmlToMarkdown(html: string): string {
  return tidy(inside(readHtml(html)))
}
