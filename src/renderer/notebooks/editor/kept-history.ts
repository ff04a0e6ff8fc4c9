import { historyField } from '@codemirror/commands'
import { EditorState, type EditorStateConfig } from '@codemirror/state'

type Kept = { text: string; state: unknown }

/** Of the entries written last, in memory alone: locking destroys the page and this with it. */
const kept = new Map<string, Kept>()
const most = 8
const fields = { history: historyField }

/** Keeps what can be undone in an entry while its editor is away: another room, another language. */
export function keepHistory(id: string, state: EditorState): void {
  kept.delete(id)
  kept.set(id, { text: state.doc.toString(), state: state.toJSON(fields) })
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
}

/** A state with this text; with the history kept for the entry, if the text is still the one it belongs to. */
export function stateWithHistory(id: string, text: string, config: Omit<EditorStateConfig, 'doc'>): EditorState {
  const last = kept.get(id)
  if (last?.text !== text) return EditorState.create({ ...config, doc: text })
  return EditorState.fromJSON(last.state, config, fields)
}
