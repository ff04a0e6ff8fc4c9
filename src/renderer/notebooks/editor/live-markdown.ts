import { syntaxTree } from '@codemirror/language'
import type { Extension, Range } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { findMentions, findTags } from '@shared/domain/markdown-text'
import { listLine, TaskBox } from './list-line'

const hidden = Decoration.replace({})
const mark = (name: string) => Decoration.mark({ class: name })
const line = (name: string) => Decoration.line({ class: name })

const inline: Record<string, Decoration> = {
  StrongEmphasis: mark('md-strong'),
  Emphasis: mark('md-emphasis'),
  Strikethrough: mark('md-strike'),
  InlineCode: mark('md-code'),
  Autolink: mark('md-link'),
}
const headings: Record<string, Decoration> = {
  ATXHeading1: line('md-h1'),
  SetextHeading1: line('md-h1'),
  ATXHeading2: line('md-h2'),
  SetextHeading2: line('md-h2'),
  ATXHeading3: line('md-h3'),
  ATXHeading4: line('md-h3'),
  ATXHeading5: line('md-h3'),
  ATXHeading6: line('md-h3'),
}
const dim = mark('md-mark')
const link = mark('md-link')
const caption = mark('md-caption')
const quote = line('md-quote')
const prompt = line('md-prompt')
const fence = line('md-fence')
const blank = line('md-blank')
const thin = line('md-thin')
const rule = mark('md-rule')
const tag = mark('md-tag')
const person = mark('md-person')

/** Decorations for what is visible. Marks (`**`, `#`, `>`) are dim on the line of the caret and gone elsewhere. */
function decorate(view: EditorView): DecorationSet {
  const { state } = view
  const ranges: Range<Decoration>[] = []
  const lineAt = (pos: number) => state.doc.lineAt(pos)
  const caretLines = new Set<number>()
  if (view.hasFocus)
    for (const range of state.selection.ranges)
      for (let n = lineAt(range.from).number; n <= lineAt(range.to).number; n++) caretLines.add(n)
  const caretNear = (from: number, to: number) => {
    for (let n = lineAt(from).number; n <= lineAt(to).number; n++) if (caretLines.has(n)) return true
    return false
  }
  const marker = (from: number, to: number) => {
    if (from < to && lineAt(from).number === lineAt(to).number)
      ranges.push((caretNear(from, to) ? dim : hidden).range(from, to))
  }
  const eachLine = (from: number, to: number, decoration: Decoration) => {
    for (let pos = from; pos <= to;) {
      const at = lineAt(pos)
      ranges.push(decoration.range(at.from))
      pos = at.to + 1
    }
  }

  for (const { from, to } of view.visibleRanges) {
    syntaxTree(state).iterate({
      from,
      to,
      enter: (node) => {
        const { name } = node
        const style = inline[name]
        if (style) ranges.push(style.range(node.from, node.to))
        const heading = headings[name]
        if (heading) eachLine(node.from, node.to, heading)
        if (name === 'Blockquote')
          eachLine(Math.max(node.from, lineAt(from).from), Math.min(node.to, lineAt(to).to), quote)
        else if (name === 'FencedCode' || name === 'CodeBlock') {
          eachLine(Math.max(node.from, lineAt(from).from), Math.min(node.to, lineAt(to).to), fence)
        } else if (name === 'HorizontalRule') ranges.push(rule.range(node.from, node.to))
        else if (name === 'HeaderMark' || name === 'QuoteMark') {
          const after = state.sliceDoc(node.to, node.to + 1) === ' ' ? 1 : 0
          marker(node.from, node.to + after)
        } else if (
          name === 'EmphasisMark' ||
          name === 'StrikethroughMark' ||
          (name === 'CodeMark' && node.matchContext(['InlineCode']))
        ) {
          marker(node.from, node.to)
        } else if (name === 'StrongEmphasis' && node.matchContext(['Blockquote', 'Paragraph'])) {
          const at = lineAt(node.from)
          if (
            state.sliceDoc(at.from, node.from).replace(/[>\s]/g, '') === '' &&
            state.sliceDoc(node.to, at.to).trim() === ''
          ) {
            ranges.push(prompt.range(at.from))
          }
        } else if (name === 'ListItem') listLine(state, node.node, caretNear, ranges)
        else if (name === 'TaskMarker') {
          const done = state.sliceDoc(node.from + 1, node.from + 2).toLowerCase() === 'x'
          const dash = state.sliceDoc(lineAt(node.from).from, node.from).search(/[-*+]\s+$/)
          const start = dash < 0 ? node.from : lineAt(node.from).from + dash
          const end = Math.min(node.to + 1, lineAt(node.to).to)
          ranges.push(Decoration.replace({ widget: new TaskBox(done) }).range(start, end))
          if (done && end < lineAt(end).to) ranges.push(mark('md-done').range(end, lineAt(end).to))
        } else if (name === 'Link') {
          const close = state.sliceDoc(node.from, node.to).indexOf('](')
          if (close > 1) {
            marker(node.from, node.from + 1)
            ranges.push(link.range(node.from + 1, node.from + close))
            marker(node.from + close, node.to)
          }
          return false
        } else if (name === 'Image') {
          const text = state.sliceDoc(node.from, node.to)
          const close = text.indexOf('](')
          if (text.startsWith('attachment:', close + 2) && !caretNear(node.from, node.to)) {
            // the card below carries the name
            ranges.push(hidden.range(node.from, node.to))
            if (state.doc.lineAt(node.from).length === node.to - node.from)
              ranges.push(thin.range(lineAt(node.from).from))
          } else if (close > 2) {
            marker(node.from, node.from + 2)
            ranges.push(caption.range(node.from + 2, node.from + close))
            marker(node.from + close, node.to)
          }
          return false
        }
        return undefined
      },
    })
    decorateLines(view, from, to, caretLines, ranges)
  }
  return Decoration.set(ranges, true)
}

function decorateLines(
  view: EditorView,
  from: number,
  to: number,
  caretLines: Set<number>,
  ranges: Range<Decoration>[],
) {
  const { doc } = view.state
  for (let pos = from; pos <= to;) {
    const at = doc.lineAt(pos)
    if (/^[>\s]*$/.test(at.text) && at.number < doc.lines && !caretLines.has(at.number))
      ranges.push(blank.range(at.from))
    if (/[#@]/.test(at.text)) {
      for (const found of findTags(at.text)) ranges.push(tag.range(at.from + found.from, at.from + found.to))
      for (const found of findMentions(at.text)) ranges.push(person.range(at.from + found.from, at.from + found.to))
    }
    pos = at.to + 1
  }
}

/** Live styling of Markdown: the text stays Markdown, only its look changes. */
export const liveMarkdown: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = decorate(view)
    }
    update(update: ViewUpdate) {
      const parsed = syntaxTree(update.startState) !== syntaxTree(update.state)
      if (update.docChanged || update.viewportChanged || update.selectionSet || update.focusChanged || parsed) {
        this.decorations = decorate(update.view)
      }
    }
  },
  { decorations: (plugin) => plugin.decorations },
)
