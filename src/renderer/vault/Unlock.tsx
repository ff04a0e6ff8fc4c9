import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { VaultSummary } from '@shared/contract/vault'
import { api } from '../api'
import { codeOf, ErrorNotice } from '../ui/ErrorNotice'
import { PassphraseField } from '../ui/PassphraseField'
import { PlainButton } from '../ui/PlainButton'
import { ChooseVault } from './ChooseVault'
import styles from './Gate.module.css'
import { GateFrame } from './GateFrame'
import { PrivacyFacts } from './PrivacyFacts'
import { VaultProblem } from './VaultProblem'

// Only the sample brings it, and the first paint waits for nothing.
const RemoveSample = lazy(async () => ({ default: (await import('./RemoveSample')).RemoveSample }))

type Props = {
  vaults: VaultSummary[]
  onOpen: () => void
  onForgot: (vault: VaultSummary) => void
  onAnother: () => void
  onChanged: () => void
}

export function Unlock({ vaults, onOpen, onForgot, onAnother, onChanged }: Props) {
  const intl = useIntl()
  const [id, setId] = useState(vaults[0]?.id ?? '')
  const vault = vaults.find((it) => it.id === id) ?? vaults[0]
  const [typed, setTyped] = useState<string | null>(null)
  const passphrase = typed ?? vault?.samplePassphrase ?? ''
  const unlock = useMutation(api.vault.unlock.mutationOptions({ onSuccess: onOpen }))
  const wrong = unlock.isError && codeOf(unlock.error) === 'WRONG_PASSPHRASE'
  if (!vault) return null

  return (
    <GateFrame side={<PrivacyFacts vault={vault} />}>
      <h1>
        <FormattedMessage id="gate.unlock.title" />
      </h1>
      <p className={`${styles.lede} ${styles.narrow}`}>
        <FormattedMessage id="gate.unlock.lede" />
      </p>
      <form
        className={`${styles.fields} ${styles.narrow}`}
        onSubmit={(event) => {
          event.preventDefault()
          if (passphrase && !unlock.isPending) unlock.mutate({ id: vault.id, passphrase })
        }}
      >
        <ChooseVault
          vaults={vaults}
          vault={vault}
          onChange={(chosen) => {
            setId(chosen)
            setTyped(null)
            unlock.reset()
          }}
        />
        {vault.problem && vault.problem !== 'ENVELOPE_DAMAGED' ? (
          <VaultProblem vault={vault} onChanged={onChanged} />
        ) : (
          <>
            <PassphraseField
              autoFocus
              label={intl.formatMessage({ id: 'gate.passphrase' })}
              value={passphrase}
              onChange={(value) => {
                setTyped(value)
                if (unlock.isError) unlock.reset()
              }}
              error={
                wrong
                  ? [
                      intl.formatMessage({ id: 'errors.WRONG_PASSPHRASE.title' }),
                      intl.formatMessage({ id: 'errors.WRONG_PASSPHRASE.next' }),
                    ].join(' ')
                  : undefined
              }
            />
            {unlock.isError && !wrong && <ErrorNotice error={unlock.error} />}
            <div className={styles.actions}>
              <PlainButton type="submit" variant="primary" size="lg" isDisabled={!passphrase || unlock.isPending}>
                <FormattedMessage id={unlock.isPending ? 'gate.unlocking' : 'gate.unlock'} />
              </PlainButton>
              {vault.samplePassphrase === null ? (
                <button type="button" className={styles.link} onClick={() => onForgot(vault)}>
                  <FormattedMessage id="gate.forgot" />
                </button>
              ) : (
                <Suspense fallback={null}>
                  <RemoveSample vault={vault} onRemoved={onChanged} />
                </Suspense>
              )}
            </div>
            <p className={styles.small}>
              {vault.samplePassphrase === null ? (
                <FormattedMessage id="gate.slow" />
              ) : (
                <FormattedMessage id="gate.sample.unlock" values={{ passphrase: vault.samplePassphrase }} />
              )}
            </p>
          </>
        )}
        <p>
          <button type="button" className={styles.link} onClick={onAnother}>
            <FormattedMessage id="gate.another" />
          </button>
        </p>
      </form>
    </GateFrame>
  )
}
