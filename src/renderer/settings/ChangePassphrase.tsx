import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../api'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Notice } from '../ui/Notice'
import { PassphraseField } from '../ui/PassphraseField'
import { NewPassphrase, useAccepted } from '../vault/NewPassphrase'
import styles from './settings.module.css'

const nothing = { first: '', again: '' }

export function ChangePassphrase() {
  const intl = useIntl()
  const state = useQuery(api.vault.state.queryOptions())
  const [current, setCurrent] = useState('')
  const [typed, setTyped] = useState(nothing)
  const name = state.data?.vault?.name ?? ''
  const change = useMutation(
    api.vault.changePassphrase.mutationOptions({
      onSuccess: () => {
        setCurrent('')
        setTyped(nothing)
      },
    }),
  )
  const accepted = useAccepted(typed, name) && current !== '' && !change.isPending
  return (
    <section aria-labelledby="change-passphrase">
      <h2 id="change-passphrase">
        <FormattedMessage id="settings.lock.passphrase" />
      </h2>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (accepted) change.mutate({ current, next: typed.first })
        }}
      >
        <PassphraseField
          label={intl.formatMessage({ id: 'settings.lock.current' })}
          value={current}
          onChange={setCurrent}
        />
        <NewPassphrase
          name={name}
          label={intl.formatMessage({ id: 'settings.lock.new' })}
          value={typed}
          onChange={setTyped}
        />
        {change.isError && <ErrorNotice error={change.error} />}
        {change.isSuccess && !typed.first && <Notice>{intl.formatMessage({ id: 'settings.lock.changed' })}</Notice>}
        <div>
          <Button type="submit" variant="primary" isDisabled={!accepted}>
            <FormattedMessage id="settings.lock.change" />
          </Button>
        </div>
      </form>
    </section>
  )
}
