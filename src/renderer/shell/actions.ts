import {
  BookOpen,
  CalendarCheck,
  CalendarDays,
  ChartLine,
  FileDown,
  FileUp,
  Footprints,
  Info,
  Keyboard,
  Library,
  Lock,
  Maximize2,
  MessagesSquare,
  NotebookPen,
  PanelRight,
  PenLine,
  Repeat,
  Search,
  Settings2,
  Users,
  type LucideIcon,
} from 'lucide-react'
import { client } from '../api'
import type { Go } from './go'

/** What an action may do: go somewhere, or open what lies over every room. */
export type Reach = { go: Go; openPalette: (text?: string) => void; openKeyboardMap: () => void }

/** One thing a user can do. Menu, shortcuts, palette and keyboard map all read this. */
export type Action = {
  /** As the native menu calls it, where it is there too. */
  id: string
  /** Message with its name. */
  name: string
  /** Message with a shorter name, where the rail is too narrow. */
  short?: string
  /** `Mod` is Ctrl, or Cmd on macOS: `Mod+Shift+P`. */
  keys?: string
  icon: LucideIcon
  perform: (reach: Reach) => void
}

/** Rooms answer to these themselves while they are shown: the event's name is the action's id. */
export function tellRoom(id: string) {
  window.dispatchEvent(new CustomEvent('bospad:action', { detail: id }))
}

/** Calls `perform` when the user asks the shown room for the action. Returns how to stop. */
export function onRoomAction(id: string, perform: () => void): () => void {
  const listen = (event: Event) => {
    if (event instanceof CustomEvent && event.detail === id) perform()
  }
  window.addEventListener('bospad:action', listen)
  return () => window.removeEventListener('bospad:action', listen)
}

export const actions: Action[] = [
  {
    id: 'new-entry',
    name: 'shell.action.newEntry',
    keys: 'Mod+N',
    icon: NotebookPen,
    perform: ({ go }) => go.newEntry(),
  },
  { id: 'capture', name: 'shell.action.capture', icon: PenLine, perform: () => void client.capture.open() },
  {
    id: 'palette',
    name: 'shell.action.palette',
    keys: 'Mod+K',
    icon: Search,
    perform: ({ openPalette }) => openPalette(),
  },
  { id: 'today', name: 'shell.action.today', keys: 'Mod+1', icon: CalendarDays, perform: ({ go }) => go.today() },
  {
    id: 'notebooks',
    name: 'shell.action.notebooks',
    short: 'shell.rail.notebooks',
    keys: 'Mod+2',
    icon: BookOpen,
    perform: ({ go }) => go.notebook(),
  },
  {
    id: 'reflect',
    name: 'shell.action.reflect',
    short: 'shell.rail.reflect',
    keys: 'Mod+3',
    icon: Repeat,
    perform: ({ go }) => go.reflect(),
  },
  {
    id: 'coaching',
    name: 'shell.action.coaching',
    short: 'shell.rail.coaching',
    keys: 'Mod+4',
    icon: MessagesSquare,
    perform: ({ go }) => go.coaching(),
  },
  {
    id: 'mentoring',
    name: 'shell.action.mentoring',
    short: 'shell.rail.mentoring',
    keys: 'Mod+5',
    icon: Footprints,
    perform: ({ go }) => go.mentoring(),
  },
  {
    id: 'insights',
    name: 'shell.action.insights',
    short: 'shell.rail.insights',
    keys: 'Mod+6',
    icon: ChartLine,
    perform: ({ go }) => go.insights(),
  },
  {
    id: 'methods',
    name: 'shell.action.methods',
    short: 'shell.rail.methods',
    keys: 'Mod+7',
    icon: Library,
    perform: ({ go }) => go.methods(),
  },
  { id: 'due', name: 'shell.action.due', icon: CalendarCheck, perform: ({ go }) => go.due() },
  { id: 'people', name: 'shell.action.people', keys: 'Mod+8', icon: Users, perform: ({ go }) => go.people() },
  { id: 'search', name: 'shell.action.search', keys: 'Mod+Shift+F', icon: Search, perform: ({ go }) => go.search() },
  { id: 'focus', name: 'shell.action.focus', keys: 'Mod+.', icon: Maximize2, perform: () => tellRoom('focus') },
  {
    id: 'prompts',
    name: 'shell.action.prompts',
    keys: 'Mod+\\',
    icon: PanelRight,
    perform: () => tellRoom('prompts'),
  },
  { id: 'import', name: 'shell.action.import', icon: FileDown, perform: ({ go }) => go.settings('import') },
  { id: 'export', name: 'shell.action.export', icon: FileUp, perform: ({ go }) => go.settings('export') },
  {
    id: 'settings',
    name: 'shell.action.settings',
    short: 'shell.rail.settings',
    keys: 'Mod+,',
    icon: Settings2,
    perform: ({ go }) => go.settings(),
  },
  {
    id: 'shortcuts',
    name: 'shell.action.shortcuts',
    keys: '?',
    icon: Keyboard,
    perform: ({ openKeyboardMap }) => openKeyboardMap(),
  },
  { id: 'about', name: 'shell.action.about', icon: Info, perform: ({ go }) => go.settings('about') },
  { id: 'lock', name: 'shell.action.lock', keys: 'Mod+L', icon: Lock, perform: () => void client.vault.lock() },
]

const mac = navigator.userAgent.includes('Mac OS')

/** The keys as people read them: `Ctrl K`, on macOS `⌘ K`. */
export function showKeys(keys: string): string {
  return keys
    .split('+')
    .map((key) => (key === 'Mod' ? (mac ? '⌘' : 'Ctrl') : key))
    .join(' ')
}

/** As `aria-keyshortcuts` wants them. */
export const ariaKeys = (keys: string) => keys.replace('Mod', mac ? 'Meta' : 'Control')

/** True when the pressed keys are those of the action. `?` counts only outside of text. */
export function pressed(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const mod = mac ? event.metaKey : event.ctrlKey
  if (parts.length === 1) return event.key === key && !mod && !event.altKey && !isTyping(event.target)
  return (
    mod === parts.includes('Mod') &&
    event.shiftKey === parts.includes('Shift') &&
    event.key.toLowerCase() === key.toLowerCase()
  )
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
