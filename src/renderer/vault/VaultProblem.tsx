import { useMutation } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import type { VaultSummary } from '@shared/contract/vault'
import { api } from '../api'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Notice } from '../ui/Notice'
import { PlainButton } from '../ui/PlainButton'

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
            <PlainButton onPress={onChanged}>
              <FormattedMessage id="gate.problem.again" />
            </PlainButton>
            {problem === 'VAULT_NOT_FOUND' && (
              <PlainButton variant="quiet" onPress={() => forget.mutate({ id: vault.id })}>
                <FormattedMessage id="gate.problem.forget" />
              </PlainButton>
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
