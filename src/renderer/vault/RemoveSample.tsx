import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { VaultSummary } from '@shared/contract/vault'
import { api } from '../api'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Button } from '../ui/Button'

/** The sample with everything in it, after one question. */
export function RemoveSample({ vault, onRemoved }: { vault: VaultSummary; onRemoved: () => void }) {
  const intl = useIntl()
  const [asking, setAsking] = useState(false)
  const remove = useMutation(api.sample.remove.mutationOptions({ onSuccess: onRemoved }))
  return (
    <>
      <Button onPress={() => setAsking(true)} isDisabled={remove.isPending}>
        <FormattedMessage id="gate.sample.remove" />
      </Button>
      {remove.isError && <ErrorNotice error={remove.error} />}
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={intl.formatMessage({ id: 'gate.sample.remove.title' })}
        confirm={intl.formatMessage({ id: 'gate.sample.remove' })}
        destructive
        onConfirm={() => remove.mutate({ id: vault.id })}
      >
        <FormattedMessage id="gate.sample.remove.text" />
      </ConfirmDialog>
    </>
  )
}
