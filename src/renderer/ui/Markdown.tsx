import { createElement, Fragment, useMemo, type ReactNode } from 'react'
import { readMarkdown, type MarkdownNode } from '@shared/domain/markdown'

/** Shows an attachment where the text names it; null leaves its name. */
export type ShowAttachment = (id: string, name: string) => ReactNode

/** Markdown as React nodes. */
export function Markdown({ text, attachment }: { text: string; attachment?: ShowAttachment }) {
  return useMemo(() => nodes(readMarkdown(text), attachment), [text, attachment])
}

const nodes = (some: readonly MarkdownNode[], attachment?: ShowAttachment): ReactNode =>
  some.length === 0 ? null : some.map((node, at) => <Fragment key={at}>{nodeOf(node, attachment)}</Fragment>)

function nodeOf(node: MarkdownNode, attachment?: ShowAttachment): ReactNode {
  if (typeof node === 'string') return node
  if ('box' in node) return <span aria-hidden>{node.box}</span>
  if ('attachment' in node) return attachment?.(node.attachment, node.name) ?? (node.name || node.otherwise)
  if ('link' in node) return <a href={node.link}>{nodes(node.children, attachment)}</a>
  return createElement(node.tag, null, nodes(node.children, attachment))
}
