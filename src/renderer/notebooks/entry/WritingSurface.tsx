import { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import type { Extension } from '@codemirror/state'
import { keepHistory } from '../editor/kept-history'
import { type Change, writingState } from '../editor/writing-setup'
import styles from './entry.module.css'

type WritingSurfaceProps = {
  /** The entry, whose undo history outlives this view. */
  id: string
  /** Text at mounting; later changes come from the writer alone. Give a new key to replace it. */
  text: string
  label: string
  placeholder: string
  taskLabel: string
  features: Extension[]
  focus: boolean
  onChange: (change: Change) => void
  /** The view while it lives, null when it is gone. */
  onView: (view: EditorView | null) => void
}

/** The written page: a CodeMirror view over Markdown. */
export function WritingSurface({ onChange, onView, ...initial }: WritingSurfaceProps) {
  const host = useRef<HTMLDivElement>(null)
  const first = useRef(initial)
  const latest = useRef({ onChange, onView })
  useEffect(() => {
    latest.current = { onChange, onView }
  })
  useEffect(() => {
    const { id, text, label, placeholder, taskLabel, features, focus } = first.current
    if (!host.current) return
    const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.content ?? ''
    const state = writingState(id, text, {
      label,
      placeholder,
      taskLabel,
      nonce,
      features,
      onChange: (change) => latest.current.onChange(change),
    })
    const view = new EditorView({ state, parent: host.current })
    latest.current.onView(view)
    if (focus) {
      view.dispatch({ selection: { anchor: view.state.doc.length } })
      view.focus()
    }
    return () => {
      keepHistory(id, view.state)
      latest.current.onView(null)
      view.destroy()
    }
  }, [])
  return <div ref={host} className={styles.writing} />
}
