import { type EditorState, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'

/** A line that shows one attachment: `![name](attachment:<id>)`. */
const linePattern = /^\s*!\[[^\]\n]*\]\(attachment:([0-9a-f-]{36})\)\s*$/

/** Puts the card of attachment `id` into `host`; returns what cleans it up. */
export type MountAttachment = (id: string, host: HTMLElement, view: EditorView) => () => void

class AttachmentBlock extends WidgetType {
  private unmount = () => {}
  constructor(
    readonly id: string,
    readonly mount: MountAttachment,
  ) {
    super()
  }
  override eq(other: AttachmentBlock) {
    return other.id === this.id
  }
  override get estimatedHeight() {
    return 240
  }
  toDOM(view: EditorView) {
    const host = document.createElement('div')
    host.className = 'md-attachment'
    host.contentEditable = 'false'
    this.unmount = this.mount(this.id, host, view)
    return host
  }
  override destroy() {
    this.unmount()
  }
  override ignoreEvent() {
    return true
  }
}

function blocks(state: EditorState, mount: MountAttachment): DecorationSet {
  const found = []
  for (let n = 1; n <= state.doc.lines; n++) {
    const line = state.doc.line(n)
    const id = line.text.includes('attachment:') ? linePattern.exec(line.text)?.[1] : undefined
    if (id)
      found.push(Decoration.widget({ widget: new AttachmentBlock(id, mount), block: true, side: 1 }).range(line.to))
  }
  return Decoration.set(found)
}

/** Draw the blocks anew, after an attachment came or went. */
export const redrawAttachments = StateEffect.define<null>()

/** Blocks change the height of the page, so they come from a field and not from what is visible. */
export function attachmentBlocks(mount: MountAttachment) {
  return StateField.define<DecorationSet>({
    create: (state) => blocks(state, mount),
    update(value, transaction) {
      if (transaction.effects.some((effect) => effect.is(redrawAttachments))) return blocks(transaction.state, mount)
      if (!transaction.docChanged) return value
      let touched = false
      transaction.changes.iterChanges((fromA, toA, _fromB, _toB, inserted) => {
        const before = transaction.startState.doc
        const area = before.sliceString(before.lineAt(fromA).from, before.lineAt(toA).to)
        if (area.includes('attachment:') || inserted.toString().includes('attachment:')) touched = true
      })
      return touched ? blocks(transaction.state, mount) : value.map(transaction.changes)
    },
    provide: (field) => EditorView.decorations.from(field),
  })
}

/** Where an attachment stands in the text: its whole line, with the line break. */
export function lineOfAttachment(state: EditorState, id: string): { from: number; to: number } | null {
  for (let n = 1; n <= state.doc.lines; n++) {
    const line = state.doc.line(n)
    if (linePattern.exec(line.text)?.[1] === id) return { from: line.from, to: Math.min(line.to + 1, state.doc.length) }
  }
  return null
}

/** Puts attachments at `pos` on lines of their own. */
export function insertAttachmentLines(view: EditorView, pos: number, attachments: { id: string; name: string }[]) {
  const line = view.state.doc.lineAt(Math.min(pos, view.state.doc.length))
  const text = attachments.map(({ id, name }) => `![${name.replace(/[[\]\n]/g, ' ')}](attachment:${id})`).join('\n\n')
  const insert = line.text.trim() === '' ? `${text}\n` : `\n\n${text}\n`
  view.dispatch({
    changes: { from: line.to, insert },
    selection: { anchor: line.to + insert.length },
    scrollIntoView: true,
    userEvent: 'input.attachment',
  })
}
