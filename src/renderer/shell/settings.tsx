import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import type { AppSettings } from '@shared/contract/settings'
import { client } from '../api'
import { ofPage } from './page-facts'
import { painted } from './painted'

const SettingsContext = createContext<AppSettings | null>(null)

/** The settings of this computer, always as main has them. */
export function useSettings(): AppSettings {
  const settings = useContext(SettingsContext)
  if (!settings) throw new Error('useSettings outside of KeepSettings')
  return settings
}

/** Follows the settings, beginning with those that came with the page: the first paint waits for no answer. */
export function KeepSettings({ children }: { children: (settings: AppSettings) => ReactNode }) {
  const [settings, setSettings] = useState(() => ofPage<AppSettings>('settings'))
  useEffect(() => {
    const stop = new AbortController()
    void (async () => {
      if (ofPage('settings')) await painted
      for await (const now of await client.settings.watch(undefined, { signal: stop.signal })) setSettings(now)
    })().catch(() => undefined) // the page is going away, or a fresh one takes its place
    return () => stop.abort()
  }, [])
  useEffect(() => (settings ? applyAppearance(settings) : undefined), [settings])
  if (!settings) return null
  return <SettingsContext value={settings}>{children(settings)}</SettingsContext>
}

function applyAppearance({ theme, textSize }: AppSettings): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const dark = theme === 'dark' || (theme === 'system' && system.matches)
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  }
  document.documentElement.style.setProperty('--writing', `${textSize}px`)
  apply()
  system.addEventListener('change', apply)
  return () => system.removeEventListener('change', apply)
}
