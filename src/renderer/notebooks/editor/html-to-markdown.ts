/**
 * Turns pasted HTML into Markdown by an allow-list. Everything else is reduced to its text, and
 * what can act (scripts, frames, forms, styles, pictures from elsewhere) is dropped whole.
 * `DOMParser` makes an inert document: nothing in it loads or runs.
 */
const dropped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'MATH', 'HEAD', 'TITLE', 'META', 'LINK', 'FORM', 'INPUT', 'BUTTON', 'SELECT', 'TEXTAREA', 'IMG', 'PICTURE', 'VIDEO', 'AUDIO', 'CANVAS'])
const blocks = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'MAIN', 'ASIDE', 'FIGURE', 'TABLE', 'TR', 'DL', 'DT', 'DD', 'ADDRESS'])

/** Only addresses that a person would follow knowingly. */
export function safeLink(href: string): string | null {
  try {
    const url = new URL(href)
    return url.protocol === 'https:' || url.protocol === 'mailto:' ? url.href.replaceAll('(', '%28').replaceAll(')', '%29') : null
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

function inside(node: Node): string {
  return [...node.childNodes].map(convert).join('')
}

function list(element: Element): string {
  let number = Number(element.getAttribute('start') ?? 1) || 1
  const items = [...element.children].filter((child) => child.tagName === 'LI')
  return items
    .map((item) => {
      const sign = element.tagName === 'OL' ? `${number++}. ` : '- '
      return prefixed(tidy(inside(item)).replace(/\n\n/g, '\n'), sign, ' '.repeat(sign.length))
    })
    .join('\n')
}

function convert(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return collapse(node.textContent ?? '')
  if (!(node instanceof Element)) return ''
  const name = node.tagName.toUpperCase()
  if (dropped.has(name)) return ''
  const heading = /^H([1-6])$/.exec(name)?.[1]
  if (heading) return block(`${'#'.repeat(Math.min(Number(heading), 3))} ${collapse(inside(node)).trim()}`)
  if (blocks.has(name)) return block(inside(node))
  switch (name) {
    case 'BR':
      return '\n'
    case 'HR':
      return block('---')
    case 'STRONG':
    case 'B':
      return /font-weight:\s*(normal|400)/.test(node.getAttribute('style') ?? '') ? inside(node) : wrap(inside(node), '**')
    case 'EM':
    case 'I':
      return wrap(inside(node), '*')
    case 'DEL':
    case 'S':
      return wrap(inside(node), '~~')
    case 'CODE':
      return node.parentElement?.tagName === 'PRE' ? inside(node) : wrap(node.textContent ?? '', '`')
    case 'PRE':
      return block(`\`\`\`\n${(node.textContent ?? '').replaceAll('```', "'''").trimEnd()}\n\`\`\``)
    case 'BLOCKQUOTE':
      return block(prefixed(tidy(inside(node)), '> ', '> '))
    case 'UL':
    case 'OL':
      return node.parentElement?.tagName === 'LI' ? `\n${list(node)}` : block(list(node))
    case 'TD':
    case 'TH':
      return `${inside(node).trim()}  `
    case 'A': {
      const href = safeLink(node.getAttribute('href') ?? '')
      const text = inside(node).trim()
      return href && text && !text.includes('\n') ? `[${text.replace(/[[\]]/g, '')}](${href})` : text
    }
    default:
      return inside(node)
  }
}

/** Markdown of an HTML fragment; empty when it holds no text. */
export function htmlToMarkdown(html: string): string {
  return tidy(inside(new DOMParser().parseFromString(html, 'text/html').body))
}
