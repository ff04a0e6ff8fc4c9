import type { EditorState, Range } from '@codemirror/state'
import { Decoration, type EditorView, WidgetType } from '@codemirror/view'
import type { syntaxTree } from '@codemirror/language'

class Bullet extends WidgetType {
  constructor(readonly text: string) {
    super()
  }
  override eq(other: Bullet) {
    return other.text === this.text
  }
  toDOM() {
    const span = document.createElement('span')
    span.className = 'md-bullet'
    span.textContent = this.text
    return span
  }
}

/** A real checkbox in the text; changing it rewrites `[ ]` or `[x]`. */
export class TaskBox extends WidgetType {
  constructor(readonly done: boolean) {
    super()
  }
  override eq(other: TaskBox) {
    return other.done === this.done
  }
  toDOM(view: EditorView) {
    const span = document.createElement('span')
    span.className = 'md-task'
    const box = document.createElement('input')
    box.type = 'checkbox'
    box.checked = this.done
    box.setAttribute('aria-label', view.state.phrase('task'))
    box.addEventListener('change', () => {
      const line = view.state.doc.lineAt(view.posAtDOM(span))
      const at = line.text.search(/\[[ xX]\]/)
      if (at < 0) return
      view.dispatch({
        changes: { from: line.from + at + 1, to: line.from + at + 2, insert: box.checked ? 'x' : ' ' },
        userEvent: 'input.task',
      })
    })
    span.append(box)
    return span
  }
  override ignoreEvent() {
    return true
  }
}

const levels = ['md-list', 'md-list md-list-2', 'md-list md-list-3'].map((name) => Decoration.line({ class: name }))

/** Hanging indent for one list item, its mark as a bullet or an aligned number. */
export function listLine(
  state: EditorState,
  item: ReturnType<typeof syntaxTree>['topNode'],
  caretNear: (from: number, to: number) => boolean,
  ranges: Range<Decoration>[],
) {
  const mark = item.getChild('ListMark')
  if (!mark) return
  let depth = 0
  for (let up = item.parent?.parent; up; up = up.parent) if (up.name === 'ListItem') depth++
  const line = state.doc.lineAt(item.from)
  const level = levels[Math.min(depth, levels.length - 1)]
  if (level) ranges.push(level.range(line.from))
  if (line.from < item.from && /^\s+$/.test(state.sliceDoc(line.from, item.from))) {
    ranges.push(Decoration.replace({}).range(line.from, item.from))
  }
  if (item.getChild('Task')) return
  const end = Math.min(mark.to + 1, line.to)
  const text = state.sliceDoc(mark.from, mark.to)
  const ordered = /\d/.test(text)
  if (ordered || caretNear(mark.from, mark.to)) {
    ranges.push(Decoration.mark({ class: 'md-number' }).range(mark.from, end))
  } else {
    ranges.push(Decoration.replace({ widget: new Bullet('•') }).range(mark.from, end))
  }
}
