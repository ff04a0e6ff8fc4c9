import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { VaultSummary } from '@shared/contract/vault'
import { api, client } from '../api'
import { Words } from '../i18n'
import { Gate } from '../vault/Gate'
import { ofPage } from './page-facts'
import { painted } from './painted'
import { KeepSettings } from './settings'

/** What an open vault needs, loaded while the passphrase is being typed. */
async function loadRooms() {
  await import('../no-eval')
  return import('./Rooms')
}
const Rooms = lazy(loadRooms)

// Reads refetch after a write, never by themselves; a refused call is shown, not repeated.
const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, staleTime: 5_000 } },
})

/** No vault is open when they came with the page; otherwise main is asked. */
const vaults = ofPage<VaultSummary[]>('vaults')
if (vaults) queries.setQueryData(api.vault.list.queryKey(), vaults)

async function isOpen(): Promise<boolean> {
  const { state } = await client.vault.state()
  return state === 'open'
}

export function App() {
  const [open, setOpen] = useState<boolean | null>(vaults ? false : null)
  useEffect(() => {
    void (async () => {
      if (!vaults) setOpen(await isOpen())
      await painted
      await loadRooms()
    })()
  }, [])
  return (
    <KeepSettings>
      {(settings) => (
        <Words language={settings.language}>
          <QueryClientProvider client={queries}>
            {open === true && (
              <Suspense fallback={null}>
                <Rooms />
              </Suspense>
            )}
            {open === false && <Gate onOpen={() => setOpen(true)} />}
          </QueryClientProvider>
        </Words>
      )}
    </KeepSettings>
  )
}
