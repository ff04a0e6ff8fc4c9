import { useEffect, useState } from 'react'
import type { AppSettings } from '@shared/contract/settings'
import { client } from '../api'
import en from '../i18n/en/capture.json'
import nl from '../i18n/nl/capture.json'

export type WordId = keyof typeof en

/** Language and theme as set in Bospad, followed while the window lives. Null until known. */
export function useWords(): ((id: WordId) => string) | null {
  const [settings, setSettings] = useState<AppSettings | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    void (async () => {
      for await (const now of await client.settings.watch(undefined, { signal: stop.signal })) setSettings(now)
    })().catch(() => undefined) // the window is closing: the port goes first
    return () => stop.abort()
  }, [])

  const language = settings?.language
  const theme = settings?.theme
  useEffect(() => {
    if (language) document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const show = () => {
      document.documentElement.dataset.theme =
        theme === 'dark' || (theme !== 'light' && dark.matches) ? 'dark' : 'light'
    }
    show()
    dark.addEventListener('change', show)
    return () => dark.removeEventListener('change', show)
  }, [theme])

  return language ? (id) => (language === 'nl' ? nl : en)[id] : null
}
