import { useState, type DragEvent } from 'react'

/** Own to the app, so that nothing dragged here can be dropped into another program. */
const kind = 'application/x-bospad'

/**
 * Dragging by pointer inside one list: `source` goes on what is taken hold of, `target` on what it is dropped before.
 * The keyboard has Alt with the arrows for the same.
 */
export function useDrag<Dragged>(onDrop: (dragged: Dragged, before: string) => void) {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  return {
    dragged,
    source: (it: Dragged) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.setData(kind, '')
        event.dataTransfer.effectAllowed = 'move'
        setDragged(it)
      },
      onDragEnd: end,
    }),
    target: (key: string) => ({
      'data-over': over === key || undefined,
      onDragOver: (event: DragEvent) => {
        if (dragged === null) return
        event.preventDefault()
        setOver(key)
      },
      onDrop: (event: DragEvent) => {
        if (dragged === null) return
        event.preventDefault()
        onDrop(dragged, key)
        end()
      },
    }),
  }
}
