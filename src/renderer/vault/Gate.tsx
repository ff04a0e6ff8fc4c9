import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { VaultSummary } from '@shared/contract/vault'
import { api } from '../api'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'
import { CreateVault } from './CreateVault'
import { GateFrame } from './GateFrame'
import { PrivacyFacts } from './PrivacyFacts'
import { Recover } from './Recover'
import { Unlock } from './Unlock'
import { Welcome } from './Welcome'

type Place = { at: 'unlock' } | { at: 'welcome' } | { at: 'create' } | { at: 'recover'; vault: VaultSummary }

type Props = {
  /** The first screen is painted: the rest may be loaded. */
  onReady: () => void
  onOpen: () => void
}

/** Everything before a vault is open. */
export function Gate({ onReady, onOpen }: Props) {
  const vaults = useQuery(api.vault.list.queryOptions())
  const [place, setPlace] = useState<Place>({ at: 'unlock' })
  useEffect(() => {
    if (vaults.isFetched) onReady()
  }, [vaults.isFetched, onReady])
  if (vaults.isError && !vaults.data)
    return (
      <GateFrame side={<PrivacyFacts vault={null} />}>
        <ErrorNotice error={vaults.error} />
        <div>
          <Button onPress={() => void vaults.refetch()}>
            <FormattedMessage id="gate.problem.again" />
          </Button>
        </div>
      </GateFrame>
    )
  if (!vaults.data) return null

  const home = () => setPlace({ at: vaults.data.length > 0 ? 'unlock' : 'welcome' })
  if (place.at === 'create') return <CreateVault onBack={home} onOpen={onOpen} />
  if (place.at === 'recover') return <Recover vault={place.vault} onBack={home} onOpen={onOpen} />
  if (place.at === 'welcome' || vaults.data.length === 0)
    return (
      <Welcome
        hasVaults={vaults.data.length > 0}
        onCreate={() => setPlace({ at: 'create' })}
        onAdded={async () => {
          await vaults.refetch()
          setPlace({ at: 'unlock' })
        }}
        onVaults={home}
      />
    )
  return (
    <Unlock
      vaults={vaults.data}
      onOpen={onOpen}
      onForgot={(vault) => setPlace({ at: 'recover', vault })}
      onAnother={() => setPlace({ at: 'welcome' })}
      onChanged={() => void vaults.refetch()}
    />
  )
}
