import { useQuery } from '@tanstack/react-query'
import { lazy, startTransition, Suspense, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { VaultSummary } from '@shared/contract/vault'
import { api } from '../api'
import { ofPage } from '../shell/page-facts'
import { ErrorNotice } from '../ui/ErrorNotice'
import { PlainButton } from '../ui/PlainButton'
import { GateFrame } from './GateFrame'
import { PrivacyFacts } from './PrivacyFacts'
import { Unlock } from './Unlock'

// The unlock screen waits for none of these.
const CreateVault = lazy(async () => ({ default: (await import('./CreateVault')).CreateVault }))
const Recover = lazy(async () => ({ default: (await import('./Recover')).Recover }))
const Sample = lazy(async () => ({ default: (await import('./Sample')).Sample }))
const Welcome = lazy(async () => ({ default: (await import('./Welcome')).Welcome }))

type Place =
  | { at: 'unlock' }
  | { at: 'welcome' }
  | { at: 'create' }
  | { at: 'sample' }
  | { at: 'recover'; vault: VaultSummary }

/** The vault was locked to begin one for the practice, in this folder. */
const practice = ofPage<{ folder: string }>('practice')

/** Everything before a vault is open. */
export function Gate({ onOpen }: { onOpen: () => void }) {
  return (
    <Suspense fallback={null}>
      <Screen onOpen={onOpen} />
    </Suspense>
  )
}

function Screen({ onOpen }: { onOpen: () => void }) {
  const vaults = useQuery(api.vault.list.queryOptions())
  const [place, setPlace] = useState<Place>({ at: practice ? 'create' : 'unlock' })
  const go = (to: Place) => startTransition(() => setPlace(to)) // the screen before stays until the next has come
  if (vaults.isError && !vaults.data)
    return (
      <GateFrame side={<PrivacyFacts vault={null} />}>
        <ErrorNotice error={vaults.error} />
        <div>
          <PlainButton onPress={() => void vaults.refetch()}>
            <FormattedMessage id="gate.problem.again" />
          </PlainButton>
        </div>
      </GateFrame>
    )
  if (!vaults.data) return null

  const home = () => go({ at: vaults.data.length > 0 ? 'unlock' : 'welcome' })
  if (place.at === 'create') return <CreateVault practice={practice} onBack={home} onOpen={onOpen} />
  if (place.at === 'sample') return <Sample onBack={() => go({ at: 'welcome' })} onOpen={onOpen} />
  if (place.at === 'recover') return <Recover vault={place.vault} onBack={home} onOpen={onOpen} />
  if (place.at === 'welcome' || vaults.data.length === 0)
    return (
      <Welcome
        hasVaults={vaults.data.length > 0}
        onCreate={() => go({ at: 'create' })}
        onSample={() => go({ at: 'sample' })}
        onAdded={async () => {
          await vaults.refetch()
          go({ at: 'unlock' })
        }}
        onVaults={home}
      />
    )
  return (
    <Unlock
      vaults={vaults.data}
      onOpen={onOpen}
      onForgot={(vault) => go({ at: 'recover', vault })}
      onAnother={() => go({ at: 'welcome' })}
      onChanged={() => void vaults.refetch()}
    />
  )
}
