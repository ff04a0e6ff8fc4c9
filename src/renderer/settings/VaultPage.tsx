import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api, client } from '../api'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Notice } from '../ui/Notice'
import { TextField } from '../ui/TextField'
import { DeviceNote } from '../vault/DeviceNote'
import { PracticeVault } from '../walls/PracticeVault'
import { RemoveSample } from '../vault/RemoveSample'
import styles from './settings.module.css'

export function VaultPage() {
  const intl = useIntl()
  const queries = useQueryClient()
  const state = useQuery(api.vault.state.queryOptions())
  const vaults = useQuery(api.vault.list.queryOptions())
  const refresh = () => queries.invalidateQueries({ queryKey: api.vault.key() })
  const [typed, setTyped] = useState<string | null>(null)
  const rename = useMutation(api.vault.rename.mutationOptions({ onSuccess: refresh }))
  const forget = useMutation(api.vault.forget.mutationOptions({ onSuccess: refresh }))
  const vault = state.data?.vault
  const place = useQuery(
    api.vault.adviseFolder.queryOptions({
      input: { folder: vault?.folder ?? '', name: vault?.name ?? '' },
      enabled: vault !== undefined && vault !== null,
    }),
  )
  if (!vault) return state.error ? <ErrorNotice error={state.error} /> : null
  const name = typed ?? vault.name
  const others = vaults.data?.filter(({ id }) => id !== vault.id) ?? []
  return (
    <>
      <section aria-labelledby="this-vault">
        <h2 id="this-vault">
          <FormattedMessage id="settings.vault.now" />
        </h2>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() && name.trim() !== vault.name) rename.mutate({ name: name.trim() })
          }}
        >
          <TextField
            label={intl.formatMessage({ id: 'settings.vault.name' })}
            value={name}
            onChange={setTyped}
            maxLength={80}
            description={intl.formatMessage({ id: 'gate.where.name.help' })}
          />
          <div className={styles.buttons}>
            <Button type="submit" isDisabled={!name.trim() || name.trim() === vault.name || rename.isPending}>
              <FormattedMessage id="settings.vault.rename" />
            </Button>
            <span role="status">
              {rename.isSuccess && name === vault.name && <FormattedMessage id="settings.saved" />}
            </span>
          </div>
          {rename.isError && <ErrorNotice error={rename.error} />}
        </form>
      </section>
      {vault.samplePassphrase !== null && (
        <Notice
          title={intl.formatMessage({ id: 'gate.sample.here' })}
          actions={<RemoveSample vault={vault} onRemoved={() => void refresh()} />}
        >
          <FormattedMessage id="gate.sample.unlock" values={{ passphrase: vault.samplePassphrase }} />
        </Notice>
      )}
      <dl className={styles.card}>
        <div>
          <dt>
            <FormattedMessage id="settings.vault.folder" />
          </dt>
          <dd>{vault.where}</dd>
        </div>
      </dl>
      <p className={styles.text}>
        <FormattedMessage id="settings.vault.file" />
      </p>
      <DeviceNote place={place.data} />
      <section aria-labelledby="other-vaults">
        <h2 id="other-vaults">
          <FormattedMessage id="settings.vault.others" />
        </h2>
        <dl className={styles.card}>
          <div>
            <dt>{vault.name}</dt>
            <dd>{vault.where}</dd>
            <dd>
              <FormattedMessage id="settings.vault.open" />
            </dd>
          </div>
          {others.map((other) => (
            <div key={other.id}>
              <dt>{other.name}</dt>
              <dd>{other.where}</dd>
              <dd>
                <Button size="sm" variant="quiet" onPress={() => forget.mutate({ id: other.id })}>
                  <FormattedMessage id="settings.vault.forget" />
                </Button>
              </dd>
            </div>
          ))}
        </dl>
        <p className={styles.text}>
          <FormattedMessage id="settings.vault.others.text" />{' '}
          {others.length > 0 && <FormattedMessage id="settings.vault.forget.text" />}
        </p>
        {forget.isError && <ErrorNotice error={forget.error} />}
      </section>
      <section aria-labelledby="practice-vault">
        <h2 id="practice-vault">
          <FormattedMessage id="walls.practice" />
        </h2>
        <PracticeVault />
      </section>
      <div>
        <Button onPress={() => void client.vault.lock()}>
          <FormattedMessage id="settings.vault.lock" />
        </Button>
      </div>
    </>
  )
}
