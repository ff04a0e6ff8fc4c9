import { syntaxTree } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { safeLink } from './html-to-markdown'

function linkAt(view: EditorView, pos: number): string | null {
  for (let node = syntaxTree(view.state).resolveInner(pos, -1); ;) {
    if (node.name === 'Link' || node.name === 'Autolink' || node.name === 'URL') {
      const url = node.name === 'URL' ? node : node.getChild('URL')
      return url ? safeLink(view.state.sliceDoc(url.from, url.to)) : null
    }
    if (!node.parent) return null
    node = node.parent
  }
}

/** Ctrl+click or Ctrl+Enter on a link asks to open it; a plain click only places the caret. */
export function followLinks(open: (url: string) => void, hint: string): Extension {
  const follow = (view: EditorView, pos: number) => {
    const url = linkAt(view, pos)
    if (url) open(url)
    return url !== null
  }
  return [
    keymap.of([{ key: 'Mod-Enter', run: (view) => follow(view, view.state.selection.main.head) }]),
    EditorView.domEventHandlers({
      mousedown(event, view) {
        if (!(event.ctrlKey || event.metaKey)) return false
        const pos = view.posAtCoords({ x: event.clientX, y: event.clientY })
        if (pos === null || !follow(view, pos)) return false
        event.preventDefault()
        return true
      },
      mouseover(event, view) {
        const target = event.target
        if (target instanceof HTMLElement && target.closest('.md-link')) view.contentDOM.title = hint
        else view.contentDOM.removeAttribute('title')
        return false
      },
    }),
  ]
}
