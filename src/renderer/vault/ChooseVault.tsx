import { ChevronsUpDown } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useIntl } from 'react-intl'
import type { VaultSummary } from '@shared/contract/vault'
import { painted } from '../shell/painted'
import field from '../ui/field.module.css'

const Select = lazy(async () => {
  await painted
  return { default: (await import('../ui/Select')).Select }
})

type Props = { vaults: VaultSummary[]; vault: VaultSummary; onChange: (id: string) => void }

/** Which vault to open. Its menu comes after the first paint; until then the field only shows the name. */
export function ChooseVault({ vaults, vault, onChange }: Props) {
  const intl = useIntl()
  const label = intl.formatMessage({ id: 'gate.vault' })
  const shown = (
    <div className={field.field}>
      <span className={field.label}>{label}</span>
      <div className={`${field.box} ${field.choose} ${field.large}`}>
        {vault.name}
        <ChevronsUpDown size={16} strokeWidth={1.75} aria-hidden />
      </div>
    </div>
  )
  return (
    <Suspense fallback={shown}>
      <Select
        large
        label={label}
        value={vault.id}
        options={vaults.map(({ id, name }) => ({ id, name }))}
        onChange={onChange}
      />
    </Suspense>
  )
}
