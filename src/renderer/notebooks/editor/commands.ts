import { EditorSelection, type TransactionSpec } from '@codemirror/state'
import type { Command, EditorView } from '@codemirror/view'

/** Puts `sign` on both sides of each selection, or takes it away; an empty selection takes the word around it. */
function toggleSign(sign: string): Command {
  return (view) => {
    const { state } = view
    const change = state.changeByRange((range) => {
      const word = range.empty ? (state.wordAt(range.head) ?? range) : range
      const { from, to } = word
      const n = sign.length
      const longer = sign === '*' && (state.sliceDoc(from - 2, from) === '**' || state.sliceDoc(to, to + 2) === '**')
      if (!longer && state.sliceDoc(from - n, from) === sign && state.sliceDoc(to, to + n) === sign) {
        return {
          changes: [
            { from: from - n, to: from },
            { from: to, to: to + n },
          ],
          range: EditorSelection.range(from - n, to - n),
        }
      }
      return {
        changes: [
          { from, insert: sign },
          { from: to, insert: sign },
        ],
        range: word.empty ? EditorSelection.cursor(from + n) : EditorSelection.range(from + n, to + n),
      }
    })
    view.dispatch(state.update(change, { scrollIntoView: true, userEvent: 'input.format' }))
    return true
  }
}

const linePrefix = /^(\s*)(#{1,6} |> |- \[[ xX]\] |[-*+] |\d+[.)] )?/

/** Gives every selected line `prefix`, or takes it away when all have it. */
function toggleLines(prefix: (index: number) => string): Command {
  return (view) => {
    const { state } = view
    const range = state.selection.main
    const lines = []
    for (let n = state.doc.lineAt(range.from).number; n <= state.doc.lineAt(range.to).number; n++)
      lines.push(state.doc.line(n))
    const kind = (text: string) => text.replace(/\d+/, '1')
    const all = lines.every((line) => kind(linePrefix.exec(line.text)?.[2] ?? '') === kind(prefix(0)))
    const changes = lines.map((line, index) => {
      const match = linePrefix.exec(line.text)
      const from = line.from + (match?.[1]?.length ?? 0)
      return { from, to: from + (match?.[2]?.length ?? 0), insert: all ? '' : prefix(index) }
    })
    const spec: TransactionSpec = { changes, scrollIntoView: true, userEvent: 'input.format' }
    view.dispatch(spec)
    view.focus()
    return true
  }
}

export const toggleBold = toggleSign('**')
export const toggleItalic = toggleSign('*')
export const toggleHeading = toggleLines(() => '## ')
export const toggleQuote = toggleLines(() => '> ')
export const toggleList = toggleLines(() => '- ')
export const toggleNumbers = toggleLines((index) => `${index + 1}. `)
export const toggleTasks = toggleLines(() => '- [ ] ')

/** Writes a link around the selection, with the caret where the address goes. */
export const insertLink: Command = (view) => {
  const { from, to } = view.state.selection.main
  const text = view.state.sliceDoc(from, to)
  view.dispatch({
    changes: { from, to, insert: `[${text}](https://)` },
    selection: { anchor: text ? from + text.length + 3 + 'https://'.length : from + 1 },
    userEvent: 'input.format',
  })
  view.focus()
  return true
}

/** Puts a template where the caret is, on lines of its own. */
export function insertText(view: EditorView, text: string) {
  const { state } = view
  const line = state.doc.lineAt(state.selection.main.head)
  const lead = line.text.trim() === '' ? '' : '\n\n'
  const at = line.to
  view.dispatch({
    changes: { from: at, insert: lead + text },
    selection: { anchor: at + lead.length + text.length },
    scrollIntoView: true,
    userEvent: 'input.template',
  })
  view.focus()
}
