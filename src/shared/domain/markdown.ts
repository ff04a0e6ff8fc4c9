import { GFM, parser } from '@lezer/markdown'

const markdown = parser.configure([GFM])
type SyntaxNode = ReturnType<typeof markdown.parse>['topNode']

type Tag = 'p' | 'blockquote' | 'ul' | 'ol' | 'li' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'table' | 'tbody' | 'tr' | 'th' | 'td' | 'em' | 'strong' | 's' | 'span' | 'hr' | 'br' | 'code' | 'pre' // oxfmt-ignore

/** `box`: of a task. `attachment`: its id; where it cannot be shown its `name` stands, or `otherwise` what was typed. */
export type MarkdownNode =
  | string
  | { tag: Tag; children: MarkdownNode[] }
  | { link: string; children: MarkdownNode[] }
  | { box: '☑' | '☐' }
  | { attachment: string; name: string; otherwise: string }

/**
 * Markdown as what may be shown of it: only what is listed here becomes an element, HTML stays text, links lead to https
 * and mailto only, and no picture is fetched but attachments.
 */
export const readMarkdown = (text: string): MarkdownNode[] => childrenOf(markdown.parse(text).topNode, text)

const tags: Record<string, Tag> = {
  Paragraph: 'p',
  Blockquote: 'blockquote',
  BulletList: 'ul',
  OrderedList: 'ol',
  ListItem: 'li',
  ATXHeading1: 'h2',
  ATXHeading2: 'h3',
  ATXHeading3: 'h4',
  ATXHeading4: 'h5',
  ATXHeading5: 'h6',
  ATXHeading6: 'h6',
  SetextHeading1: 'h2',
  SetextHeading2: 'h3',
  TableRow: 'tr',
  TableHeader: 'tr',
  Emphasis: 'em',
  StrongEmphasis: 'strong',
  Strikethrough: 's',
  Task: 'span',
}
const holdsText = /^(?:Paragraph|.*Heading.*|Emphasis|StrongEmphasis|Strikethrough|Link|TableCell|Task)$/
const marks = /Mark$|^TableDelimiter$|^LinkLabel$|^LinkTitle$|^LinkReference$|^CodeInfo$/

/** The children of a node with the text between them. */
function childrenOf(node: SyntaxNode, text: string): MarkdownNode[] {
  const parts: MarkdownNode[] = []
  let at = node.from
  const plain = (to: number) => {
    if (holdsText.test(node.name) && to > at) parts.push(text.slice(at, to).replace(/\n[ \t>]*/g, '\n'))
  }
  for (let child = node.firstChild; child; child = child.nextSibling) {
    plain(child.from)
    parts.push(...shown(child, text))
    at = child.to
    if (child.name === 'HeaderMark') while (text[at] === ' ') at++
  }
  plain(node.to)
  return parts
}

function shown(node: SyntaxNode, text: string): MarkdownNode[] {
  const { name } = node
  const slice = text.slice(node.from, node.to)
  const tag = tags[name]
  if (name === 'Paragraph') return [paragraph(node, text)]
  if (tag) return [{ tag, children: childrenOf(node, text) }]
  if (name === 'TaskMarker') return [{ box: /x/i.test(slice) ? '☑' : '☐' }]
  if (name === 'HorizontalRule') return [{ tag: 'hr', children: [] }]
  if (name === 'HardBreak') return [{ tag: 'br', children: [] }]
  if (name === 'InlineCode') return [{ tag: 'code', children: [slice.replace(/^`+ ?| ?`+$/g, '')] }]
  if (name === 'FencedCode' || name === 'CodeBlock') return [{ tag: 'pre', children: [codeOf(node, text)] }]
  if (name === 'Table') return [{ tag: 'table', children: [{ tag: 'tbody', children: childrenOf(node, text) }] }]
  if (name === 'TableCell')
    return [{ tag: node.parent?.name === 'TableHeader' ? 'th' : 'td', children: childrenOf(node, text) }]
  if (name === 'Escape') return [slice.slice(1)]
  if (name === 'Image') return [picture(slice)]
  if (name === 'Link' || name === 'URL' || name === 'Autolink') return [link(node, slice, text)]
  return marks.test(name) ? [] : [slice]
}

/** A picture alone on its line is a figure, not part of a sentence. */
function paragraph(node: SyntaxNode, text: string): MarkdownNode {
  const only = node.firstChild
  if (only?.name === 'Image' && only.from === node.from && only.to === node.to)
    return picture(text.slice(node.from, node.to))
  return { tag: 'p', children: childrenOf(node, text) }
}

function picture(slice: string): MarkdownNode {
  const [, name = '', id] = /^!\[([^\]]*)\]\(attachment:([0-9a-f-]{36})\)/.exec(slice) ?? []
  return id ? { attachment: id, name, otherwise: slice } : slice
}

function link(node: SyntaxNode, slice: string, text: string): MarkdownNode {
  const url = node.name === 'Link' ? node.getChild('URL') : null
  const address = url ? text.slice(url.from, url.to) : slice.replace(/^<|>$/g, '')
  const label = node.name === 'Link' ? labelOf(node, text) : address
  return /^(?:https:\/\/|mailto:)/i.test(address) ? { link: address, children: [label] } : label
}

function labelOf(node: SyntaxNode, text: string): string {
  const [open, close] = node.getChildren('LinkMark')
  return open && close ? text.slice(open.to, close.from) : text.slice(node.from, node.to)
}

const codeOf = (node: SyntaxNode, text: string): string =>
  node
    .getChildren('CodeText')
    .map(({ from, to }) => text.slice(from, to))
    .join('')
