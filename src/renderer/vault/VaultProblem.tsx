import { useMutation } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import type { VaultSummary } from '@shared/contract/vault'
import { api } from '../api'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Notice } from '../ui/Notice'

/** Why this vault cannot be opened as it stands; nothing is made in its place. */
export function VaultProblem({ vault, onChanged }: { vault: VaultSummary; onChanged: () => void }) {
  const intl = useIntl()
  const forget = useMutation(api.vault.forget.mutationOptions({ onSuccess: onChanged }))
  const { problem } = vault
  if (!problem) return null
  return (
    <>
      <Notice
        tone="attention"
        title={intl.formatMessage({ id: `errors.${problem}.title` })}
        actions={
          <>
            <Button onPress={onChanged}>
              <FormattedMessage id="gate.problem.again" />
            </Button>
            {problem === 'VAULT_NOT_FOUND' && (
              <Button variant="quiet" onPress={() => forget.mutate({ id: vault.id })}>
                <FormattedMessage id="gate.problem.forget" />
              </Button>
            )}
          </>
        }
      >
        <span>
          <FormattedMessage id={`errors.${problem}.text`} /> <FormattedMessage id={`errors.${problem}.next`} />
        </span>
      </Notice>
      {forget.isError && <ErrorNotice error={forget.error} />}
    </>
  )
}
