import { GFM, parser } from '@lezer/markdown'
import { createElement, Fragment, useMemo, type ReactNode } from 'react'

const markdown = parser.configure([GFM])
type SyntaxNode = ReturnType<typeof markdown.parse>['topNode']

/** Shows an attachment where the text names it; null leaves its name. */
export type ShowAttachment = (id: string, name: string) => ReactNode

/**
 * Markdown as React nodes: only what is listed here becomes an element, HTML stays text, links lead to https and
 * mailto only, and no picture is fetched but attachments.
 */
export function Markdown({ text, attachment }: { text: string; attachment?: ShowAttachment }) {
  return useMemo(() => new Rendering(text, attachment).children(markdown.parse(text).topNode), [text, attachment])
}

const blocks: Record<string, string> = {
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
}
const inline: Record<string, string> = { Emphasis: 'em', StrongEmphasis: 'strong', Strikethrough: 's' }
const marks = /Mark$|^TableDelimiter$|^LinkLabel$|^LinkTitle$|^LinkReference$|^CodeInfo$/

class Rendering {
  constructor(
    private readonly text: string,
    private readonly attachment: ShowAttachment | undefined,
  ) {}

  /** The children of a node with the text between them. */
  children(node: SyntaxNode): ReactNode {
    const inText =
      node.name === 'Paragraph' ||
      /Heading/.test(node.name) ||
      node.name in inline ||
      ['Link', 'TableCell', 'Task'].includes(node.name)
    const parts: ReactNode[] = []
    let at = node.from
    const plain = (to: number) => {
      if (inText && to > at) parts.push(this.text.slice(at, to).replace(/\n[ \t>]*/g, '\n'))
    }
    for (let child = node.firstChild; child; child = child.nextSibling) {
      plain(child.from)
      parts.push(<Fragment key={child.from}>{this.node(child)}</Fragment>)
      at = child.to
      if (child.name === 'HeaderMark') while (this.text[at] === ' ') at++
    }
    plain(node.to)
    return parts
  }

  private node(node: SyntaxNode): ReactNode {
    const { name } = node
    const slice = this.text.slice(node.from, node.to)
    const tag = blocks[name] ?? inline[name]
    if (name === 'Paragraph') return this.paragraph(node)
    if (tag) return createElement(tag, null, this.children(node))
    if (name === 'Task') return <span>{this.children(node)}</span>
    if (name === 'TaskMarker') return <span aria-hidden>{/x/i.test(slice) ? '☑' : '☐'}</span>
    if (name === 'HorizontalRule') return <hr />
    if (name === 'HardBreak') return <br />
    if (name === 'InlineCode') return <code>{slice.replace(/^`+ ?| ?`+$/g, '')}</code>
    if (name === 'FencedCode' || name === 'CodeBlock') return <pre>{this.code(node)}</pre>
    if (name === 'Table')
      return (
        <table>
          <tbody>{this.children(node)}</tbody>
        </table>
      )
    if (name === 'TableCell')
      return createElement(node.parent?.name === 'TableHeader' ? 'th' : 'td', null, this.children(node))
    if (name === 'Escape') return slice.slice(1)
    if (name === 'Image') return this.picture(node)
    if (name === 'Link' || name === 'URL' || name === 'Autolink') return this.link(node, slice)
    return marks.test(name) ? null : slice
  }

  /** A picture alone on its line is a figure, not part of a sentence. */
  private paragraph(node: SyntaxNode): ReactNode {
    const only = node.firstChild
    if (only?.name === 'Image' && only.from === node.from && only.to === node.to) return this.picture(only)
    return <p>{this.children(node)}</p>
  }

  private picture(node: SyntaxNode): ReactNode {
    const [, name = '', id] =
      /^!\[([^\]]*)\]\(attachment:([0-9a-f-]{36})\)/.exec(this.text.slice(node.from, node.to)) ?? []
    const shown = id ? this.attachment?.(id, name) : null
    return shown ?? (name || this.text.slice(node.from, node.to))
  }

  private link(node: SyntaxNode, slice: string): ReactNode {
    const url = node.name === 'Link' ? node.getChild('URL') : null
    const address = url ? this.text.slice(url.from, url.to) : slice.replace(/^<|>$/g, '')
    const label = node.name === 'Link' ? this.label(node) : address
    return /^(?:https:\/\/|mailto:)/i.test(address) ? <a href={address}>{label}</a> : label
  }

  private label(node: SyntaxNode): ReactNode {
    const [open, close] = node.getChildren('LinkMark')
    return open && close ? this.text.slice(open.to, close.from) : this.text.slice(node.from, node.to)
  }

  private code(node: SyntaxNode): string {
    return node
      .getChildren('CodeText')
      .map(({ from, to }) => this.text.slice(from, to))
      .join('')
  }
}
