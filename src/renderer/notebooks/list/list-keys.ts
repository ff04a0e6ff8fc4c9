import { useRef, type KeyboardEvent, type MouseEvent } from 'react'
import type { EntryFilter, EntryRow } from '@shared/contract/notebooks'
import { useReadRows } from './entry-pages'

/** Most rows a Shift selection takes at once. */
const longestRange = 2000
const typeAheadMs = 800

type ListKeys = {
  filter: EntryFilter
  rows: number
  active: number
  /** The entry that is being read. */
  openId: string | null
  /** Rows that fit on the screen. */
  page: number
  goTo: (row: number) => void
  rowAt: (row: number) => EntryRow | undefined
  selected: ReadonlySet<string>
  onOpen: (id: string, how: 'look' | 'write') => void
  onSelect: (ids: string[]) => void
  onDelete: (ids: string[]) => void
}

/** A listbox's keyboard: arrows, Page Up and Down, Home, End, Enter, type-ahead; Shift and Ctrl select several. */
export function useListKeys(list: ListKeys) {
  const readRows = useReadRows(list.filter)
  const anchor = useRef(0)
  const typed = useRef({ text: '', at: 0 })
  const asked = useRef(0)

  const read = async (row: number) => list.rowAt(row) ?? (await readRows(row, row))[0]

  async function moveTo(row: number) {
    if (list.rows === 0) return
    const target = Math.min(list.rows - 1, Math.max(0, row))
    const turn = ++asked.current
    anchor.current = target
    list.goTo(target)
    list.onSelect([])
    const found = await read(target)
    if (found && turn === asked.current) list.onOpen(found.id, 'look')
  }

  async function extendTo(row: number) {
    const target = Math.min(list.rows - 1, Math.max(0, row))
    list.goTo(target)
    const from = Math.min(anchor.current, target)
    const to = Math.min(Math.max(anchor.current, target), from + longestRange)
    list.onSelect((await readRows(from, to)).map((found) => found.id))
  }

  async function toggle(row: number) {
    const found = await read(row)
    if (!found) return
    anchor.current = row
    list.goTo(row)
    const next = new Set(list.selected)
    // the one that is open goes together with the first that is added to it
    if (next.size === 0 && list.openId !== null && list.openId !== found.id) next.add(list.openId)
    if (!next.delete(found.id)) next.add(found.id)
    list.onSelect([...next])
  }

  async function findTyped(letter: string) {
    const now = Date.now()
    typed.current = { text: now - typed.current.at > typeAheadMs ? letter : typed.current.text + letter, at: now }
    const text = typed.current.text.toLocaleLowerCase()
    const start = text.length === 1 ? list.active + 1 : list.active
    const rows = await readRows(start, Math.min(list.rows - 1, start + 500))
    const index = rows.findIndex((row) => row.title.toLocaleLowerCase().startsWith(text))
    if (index >= 0) await moveTo(start + index)
  }

  function onKeyDown(event: KeyboardEvent) {
    const several = event.ctrlKey || event.metaKey
    const step = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: list.page,
      PageUp: -list.page,
      Home: -list.rows,
      End: list.rows,
    }[event.key]
    if (step !== undefined) {
      if (event.shiftKey) void extendTo(list.active + step)
      else if (several) list.goTo(Math.min(list.rows - 1, Math.max(0, list.active + step)))
      else void moveTo(list.active + step)
    } else if (event.key === 'Enter') {
      void read(list.active).then((found) => found && list.onOpen(found.id, 'write'))
    } else if (event.key === ' ' && (several || list.selected.size > 0)) {
      void toggle(list.active)
    } else if (event.key === 'Escape' && list.selected.size > 0) {
      list.onSelect([])
    } else if (event.key === 'Delete') {
      if (list.selected.size > 0) list.onDelete([...list.selected])
      else void read(list.active).then((found) => found && list.onDelete([found.id]))
    } else if (event.key.length === 1 && event.key !== ' ' && !several && !event.altKey) {
      void findTyped(event.key)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  function onRowClick(row: number, event: MouseEvent) {
    if (event.shiftKey) void extendTo(row)
    else if (event.ctrlKey || event.metaKey) void toggle(row)
    else void moveTo(row)
  }

  return { onKeyDown, onRowClick }
}
