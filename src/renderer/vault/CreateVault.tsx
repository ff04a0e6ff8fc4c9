import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { api, client } from '../api'
import { ChoosePassphrase } from './ChoosePassphrase'
import { ChooseWhere, type Where } from './ChooseWhere'
import { ConfirmRecovery } from './ConfirmRecovery'

/** Three steps: where, passphrase, recovery key. Nothing counts as made before the key has been checked. */
type Props = {
  /** In this folder, when it is for the practice. */ practice: { folder: string } | null
  onBack: () => void
  onOpen: () => void
}

export function CreateVault({ practice, onBack, onOpen }: Props) {
  const intl = useIntl()
  const [step, setStep] = useState<0 | 1>(0)
  const [where, setWhere] = useState<Where>({
    name: intl.formatMessage({ id: practice ? 'gate.where.name.practice' : 'gate.where.name.default' }),
    folder: practice?.folder ?? null,
    acceptRisk: false,
  })
  const create = useMutation(api.vault.create.mutationOptions())

  if (create.data)
    return (
      <ConfirmRecovery
        name={create.data.vault.name}
        recoveryKey={create.data.recoveryKey}
        askGroups={create.data.askGroups}
        onOpen={onOpen}
        onBack={() => {
          void client.vault.abandonCreate().finally(() => create.reset())
        }}
      />
    )
  if (step === 0) return <ChooseWhere where={where} onChange={setWhere} onBack={onBack} onNext={() => setStep(1)} />
  return (
    <ChoosePassphrase
      name={where.name}
      where={where.shown ?? ''}
      isMaking={create.isPending}
      error={create.error}
      onBack={() => setStep(0)}
      onNext={(passphrase) => {
        if (where.folder !== null)
          create.mutate({ name: where.name.trim(), folder: where.folder, passphrase, acceptRisk: where.acceptRisk })
      }}
    />
  )
}
