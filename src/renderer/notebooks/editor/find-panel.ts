import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  search,
  SearchQuery,
  setSearchQuery,
} from '@codemirror/search'
import type { Extension } from '@codemirror/state'
import type { EditorView, Panel } from '@codemirror/view'

export type FindWords = {
  label: string
  previous: string
  next: string
  close: string
  count: (at: number, total: number) => string
  none: string
}

const countLimit = 1000

function button(sign: string, label: string, run: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'find-button'
  element.textContent = sign
  element.title = label
  element.setAttribute('aria-label', label)
  element.addEventListener('click', run)
  return element
}

function panel(view: EditorView, words: FindWords): Panel {
  const dom = document.createElement('div')
  dom.className = 'find-panel'
  dom.setAttribute('role', 'search')
  const field = document.createElement('input')
  field.type = 'text'
  field.className = 'find-field'
  field.placeholder = words.label
  field.setAttribute('aria-label', words.label)
  field.setAttribute('main-field', 'true')
  field.value = getSearchQuery(view.state).search
  const status = document.createElement('span')
  status.className = 'find-status'
  status.setAttribute('role', 'status')

  const count = () => {
    const query = getSearchQuery(view.state)
    if (!query.search || !query.valid) return void (status.textContent = '')
    const { from } = view.state.selection.main
    let total = 0
    let at = 0
    const cursor = query.getCursor(view.state)
    for (let step = cursor.next(); !step.done && total < countLimit; step = cursor.next()) {
      total++
      if (step.value.from === from) at = total
    }
    status.textContent = total === 0 ? words.none : words.count(at, total)
  }
  field.addEventListener('input', () => {
    view.dispatch({ effects: setSearchQuery.of(new SearchQuery({ search: field.value, literal: true })) })
    if (field.value) showFirst(view)
  })
  dom.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') (event.shiftKey ? findPrevious : findNext)(view)
    else if (event.key === 'Escape') {
      closeSearchPanel(view)
      view.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  })
  dom.append(
    field,
    status,
    button('↑', words.previous, () => findPrevious(view)),
    button('↓', words.next, () => findNext(view)),
    button('×', words.close, () => {
      closeSearchPanel(view)
      view.focus()
    }),
  )
  return { dom, top: true, mount: () => field.select(), update: () => count() }
}

/** The first match from the caret on, without taking the focus from the field as `findNext` does. */
function showFirst(view: EditorView) {
  const query = getSearchQuery(view.state)
  const { from } = view.state.selection.main
  const after = query.getCursor(view.state, from).next()
  const match = after.done ? query.getCursor(view.state).next() : after
  if (!match.done)
    view.dispatch({ selection: { anchor: match.value.from, head: match.value.to }, scrollIntoView: true })
}

/** Find in this entry: Ctrl+F, Enter and Shift+Enter, Esc. */
export function findInEntry(words: FindWords): Extension {
  return search({ top: true, literal: true, createPanel: (view) => panel(view, words) })
}
