import { Outlet, useRouterState } from '@tanstack/react-router'
import {
  ChartLine,
  Footprints,
  Library,
  MessagesSquare,
  NotebookText,
  Lock,
  Repeat,
  Search,
  Settings2,
  Sun,
  Users,
  type LucideIcon,
} from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useIntl } from 'react-intl'
import { actions, ariaKeys, type Reach } from './actions'
import styles from './AppShell.module.css'
import { useGo } from './go'
import { Mark } from './Mark'
import { Reapplied } from '../coaching/duties/Reapplied'
import { MissingSaves } from './MissingSaves'
import { TitleBar } from './TitleBar'
import { TitleContext } from './title'
import { useShortcuts } from './useShortcuts'
import { useVaultEvents } from './useVaultEvents'

const Palette = lazy(() => import('./Palette'))
const KeyboardMap = lazy(() => import('./KeyboardMap'))

const rooms: { action: string; path: string; icon: LucideIcon }[] = [
  { action: 'today', path: '/', icon: Sun },
  { action: 'notebooks', path: '/notebooks', icon: NotebookText },
  { action: 'reflect', path: '/reflect', icon: Repeat },
  { action: 'coaching', path: '/coaching', icon: MessagesSquare },
  { action: 'mentoring', path: '/mentoring', icon: Footprints },
  { action: 'insights', path: '/insights', icon: ChartLine },
  { action: 'methods', path: '/methods', icon: Library },
  { action: 'people', path: '/people', icon: Users },
  { action: 'search', path: '/search', icon: Search },
]

/** What stays when rooms change: rail, title bar, palette, keyboard. */
export function AppShell() {
  const intl = useIntl()
  const go = useGo()
  const [title, setTitle] = useState<string[]>([])
  const [palette, setPalette] = useState<string | null>(null)
  const [keyboardMap, setKeyboardMap] = useState(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const reach: Reach = { go, openPalette: (text = '') => setPalette(text), openKeyboardMap: () => setKeyboardMap(true) }
  useShortcuts(reach)
  useVaultEvents(reach)

  function RailItem({ action: id, icon: Icon, current }: { action: string; icon: LucideIcon; current: boolean }) {
    const action = actions.find((it) => it.id === id)
    if (!action) return null
    const name = intl.formatMessage({ id: action.short ?? action.name })
    return (
      <button
        type="button"
        className={styles.item}
        {...(current && { 'aria-current': 'page' as const })}
        {...(action.keys && { 'aria-keyshortcuts': ariaKeys(action.keys) })}
        title={name}
        onClick={() => action.perform(reach)}
      >
        <Icon size={20} strokeWidth={1.75} aria-hidden />
        <span>{name}</span>
      </button>
    )
  }

  return (
    <TitleContext value={setTitle}>
      <div className={styles.app}>
        <a className={styles.skip} href="#main" onClick={skipToMain}>
          {intl.formatMessage({ id: 'shell.skip' })}
        </a>
        <nav className={styles.rail} aria-label={intl.formatMessage({ id: 'shell.rail' })}>
          <div className={styles.mark}>
            <Mark size={28} />
          </div>
          {rooms.map((room) => (
            <RailItem key={room.action} {...room} current={path === room.path} />
          ))}
          <div className={styles.grow} />
          <RailItem action="lock" icon={Lock} current={false} />
          <RailItem action="settings" icon={Settings2} current={path === '/settings'} />
        </nav>
        <TitleBar title={title} onOmni={() => setPalette('')} />
        <main className={styles.main} id="main" tabIndex={-1}>
          <MissingSaves />
          <Reapplied />
          <Suspense fallback={null}>
            <Outlet />
          </Suspense>
        </main>
        <Suspense fallback={null}>
          {palette !== null && <Palette text={palette} reach={reach} onClose={() => setPalette(null)} />}
          {keyboardMap && <KeyboardMap onClose={() => setKeyboardMap(false)} />}
        </Suspense>
      </div>
    </TitleContext>
  )
}

function skipToMain(event: { preventDefault: () => void }) {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
