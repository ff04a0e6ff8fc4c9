import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { htmlToMarkdown } from './html-to-markdown'

function put(view: EditorView, text: string, event: 'input.paste' | 'input.drop') {
  view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true, userEvent: event })
}

/** Pasted formatting becomes Markdown; files become attachments. Ctrl+Shift+V pastes words alone. */
export function paste(addFiles: (files: File[], pos: number) => void): Extension {
  let plain = false
  return EditorView.domEventHandlers({
    keydown(event) {
      plain = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'v'
      return false
    },
    paste(event, view) {
      const data = event.clipboardData
      if (!data) return false
      const asText = plain
      plain = false
      const text = data.getData('text/plain')
      const html = data.getData('text/html')
      const files = [...data.files]
      if (files.length > 0 && !text) {
        event.preventDefault()
        addFiles(files, view.state.selection.main.head)
        return true
      }
      if (!html || asText) return false
      const markdown = htmlToMarkdown(html)
      if (!markdown) return false
      event.preventDefault()
      put(view, markdown, 'input.paste')
      return true
    },
    drop(event, view) {
      const data = event.dataTransfer
      if (!data) return false
      const pos = view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? view.state.doc.length
      const files = [...data.files]
      if (files.length > 0) {
        event.preventDefault()
        addFiles(files, pos)
        return true
      }
      const html = data.getData('text/html')
      if (!html || view.contentDOM.contains(event.relatedTarget as Node | null)) return false
      const markdown = htmlToMarkdown(html)
      if (!markdown) return false
      event.preventDefault()
      view.dispatch({ selection: { anchor: pos } })
      put(view, markdown, 'input.drop')
      return true
    },
  })
}
