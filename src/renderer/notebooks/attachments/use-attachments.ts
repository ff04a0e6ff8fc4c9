import type { EditorView } from '@codemirror/view'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Attachment, Entry } from '@shared/contract/notebooks'
import type { ErrorCode } from '@shared/errors'
import { api, client } from '../../api'
import { insertAttachmentLines, lineOfAttachment, redrawAttachments } from '../editor/attachment-blocks'
import { codeOf } from '../../ui/ErrorNotice'
import { AttachmentHosts } from './hosts'

/** Bytes; main refuses more as well. */
export const largestFile = 50 * 1024 * 1024

export type AttachmentTrouble = { name: string; code: ErrorCode }

/** The attachments of one entry: added by file, shown in the text, taken out with undo. */
export function useAttachments(entry: Entry, viewOf: () => EditorView | null, textOf: () => string) {
  const queries = useQueryClient()
  const hosts = useMemo(() => new AttachmentHosts(), [])
  const [attachments, setAttachments] = useState(entry.attachments)
  const [adding, setAdding] = useState(0)
  const [trouble, setTrouble] = useState<AttachmentTrouble | null>(null)
  const [takenOut, setTakenOut] = useState<ReadonlySet<string>>(new Set())
  /** Removed here but kept in the store until the entry is left, so that undo can bring them back. */
  const removed = useRef(new Set<string>())

  async function add(files: File[], pos: number) {
    setTrouble(null)
    setAdding((count) => count + files.length)
    const added: Attachment[] = []
    for (const file of files) {
      const name = file.name || 'file'
      try {
        if (file.size > largestFile) setTrouble({ name, code: 'FILE_TOO_LARGE' })
        else added.push(await client.notebooks.attachments.add({ entryId: entry.id, name, file }))
      } catch (error) {
        setTrouble({ name, code: codeOf(error) })
      } finally {
        setAdding((count) => count - 1)
      }
    }
    if (added.length === 0) return
    setAttachments((held) => [...held, ...added])
    const view = viewOf()
    if (view) insertAttachmentLines(view, pos, added)
    void queries.invalidateQueries({ queryKey: api.notebooks.entries.get.key({ input: { id: entry.id } }) })
  }

  /** Takes the line out of the text; returns what puts it back. */
  function remove(attachment: Attachment): () => void {
    const view = viewOf()
    const line = view && lineOfAttachment(view.state, attachment.id)
    removed.current.add(attachment.id)
    setTakenOut(new Set(removed.current))
    if (!view || !line) {
      return () => {
        removed.current.delete(attachment.id)
        setTakenOut(new Set(removed.current))
      }
    }
    const text = view.state.sliceDoc(line.from, line.to)
    view.dispatch({ changes: line, userEvent: 'delete.attachment' })
    return () => {
      removed.current.delete(attachment.id)
      setTakenOut(new Set(removed.current))
      const now = viewOf()
      if (!now || lineOfAttachment(now.state, attachment.id)) return
      now.dispatch({
        changes: { from: Math.min(line.from, now.state.doc.length), insert: text },
        effects: redrawAttachments.of(null),
        userEvent: 'input.attachment',
      })
    }
  }

  /** Puts an attachment that stands nowhere in the text where the caret is. */
  function put(attachment: Attachment) {
    const view = viewOf()
    removed.current.delete(attachment.id)
    setTakenOut(new Set(removed.current))
    if (view) insertAttachmentLines(view, view.state.selection.main.head, [attachment])
  }

  useEffect(() => {
    const gone = removed.current
    return () => {
      const text = textOf()
      for (const id of gone)
        if (!text.includes(`attachment:${id}`)) void client.notebooks.attachments.remove({ id }).catch(() => {})
      gone.clear()
    }
    // runs when the entry is left
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return {
    hosts,
    attachments,
    adding: adding > 0,
    trouble,
    dismissTrouble: () => setTrouble(null),
    add,
    remove,
    put,
    takenOut,
  }
}
