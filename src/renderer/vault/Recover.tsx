import { useMutation } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { VaultSummary } from '@shared/contract/vault'
import { parseRecoveryKey } from '@shared/domain/crockford'
import { api } from '../api'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'
import { TextField } from '../ui/TextField'
import styles from './Gate.module.css'
import { GateFrame } from './GateFrame'
import { NewPassphrase, useAccepted } from './NewPassphrase'
import { PrivacyFacts } from './PrivacyFacts'

type Props = { vault: VaultSummary; onBack: () => void; onOpen: () => void }

/** The recovery key and a new passphrase, in one step; nothing changes when either is refused. */
export function Recover({ vault, onBack, onOpen }: Props) {
  const intl = useIntl()
  const [typedKey, setTypedKey] = useState('')
  const [typed, setTyped] = useState({ first: '', again: '' })
  const recover = useMutation(api.vault.recover.mutationOptions({ onSuccess: onOpen }))
  const { key, complete, valid } = parseRecoveryKey(typedKey)
  const accepted = useAccepted(typed, vault.name) && valid && !recover.isPending
  return (
    <GateFrame side={<PrivacyFacts vault={vault} />}>
      <h1>
        <FormattedMessage id="gate.recover.title" />
      </h1>
      <p className={styles.lede}>
        <FormattedMessage id="gate.recover.lede" />
      </p>
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault()
          if (accepted) recover.mutate({ id: vault.id, recoveryKey: typedKey, passphrase: typed.first })
        }}
      >
        <TextField
          large
          autoFocus
          label={intl.formatMessage({ id: 'gate.recover.key' })}
          value={typedKey}
          maxLength={100}
          onChange={(value) => {
            setTypedKey(value)
            recover.reset()
          }}
          description={
            valid
              ? intl.formatMessage({ id: 'gate.recover.fits' })
              : intl.formatMessage({ id: 'gate.recover.count' }, { count: key.length })
          }
          error={complete && !valid ? intl.formatMessage({ id: 'gate.recover.typo' }) : undefined}
        />
        <NewPassphrase
          name={vault.name}
          label={intl.formatMessage({ id: 'gate.recover.new' })}
          value={typed}
          onChange={setTyped}
        />
        {recover.isError && <ErrorNotice error={recover.error} />}
        <div className={styles.actions}>
          <Button variant="quiet" size="lg" onPress={onBack} isDisabled={recover.isPending}>
            <ArrowLeft size={16} strokeWidth={1.75} aria-hidden />
            <FormattedMessage id="gate.back" />
          </Button>
          <Button type="submit" variant="primary" size="lg" isDisabled={!accepted}>
            <FormattedMessage id={recover.isPending ? 'gate.unlocking' : 'gate.recover.open'} />
          </Button>
        </div>
      </form>
    </GateFrame>
  )
}
