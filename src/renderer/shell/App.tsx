import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { VaultSummary } from '@shared/contract/vault'
import { api, client } from '../api'
import { Words } from '../i18n'
import { Gate } from '../vault/Gate'
import { ofPage } from './page-facts'
import { KeepSettings } from './settings'

/** What an open vault needs, loaded while the passphrase is being typed. */
const loadRooms = () => import('./Rooms')
const Rooms = lazy(loadRooms)

// Reads refetch after a write, never by themselves; a refused call is shown, not repeated.
const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, staleTime: 5_000 } },
})

const vaults = ofPage<VaultSummary[]>('vaults')
if (vaults) queries.setQueryData(api.vault.list.queryKey(), vaults)
else void queries.prefetchQuery(api.vault.list.queryOptions())

export function App() {
  const [open, setOpen] = useState<boolean | null>(null)
  useEffect(() => {
    void client.vault.state().then(({ state }) => setOpen(state === 'open'))
  }, [])
  return (
    <KeepSettings>
      {(settings) => (
        <Words language={settings.language}>
          <QueryClientProvider client={queries}>
            {open === true ? (
              <Suspense fallback={null}>
                <Rooms />
              </Suspense>
            ) : (
              <Gate onReady={() => void loadRooms()} onOpen={() => setOpen(true)} />
            )}
          </QueryClientProvider>
        </Words>
      )}
    </KeepSettings>
  )
}
