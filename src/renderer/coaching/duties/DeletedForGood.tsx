import { useMutation } from '@tanstack/react-query'
import { FormattedMessage } from 'react-intl'
import type { DeletionRecord } from '@shared/contract/coaching/duties'
import { api } from '../../api'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { OlderBackups } from './OlderBackups'
import styles from './duties.module.css'

/** It is done: the proof, and what older backups still hold. */
export function DeletedForGood({ deletion, onClose }: { deletion: DeletionRecord; onClose: () => void }) {
  const proof = useMutation(api.coaching.duties.proof.mutationOptions())
  return (
    <div className={styles.form}>
      <p role="status">
        <FormattedMessage id="duties.done.text" />
      </p>
      <OlderBackups />
      {proof.isError && <ErrorNotice error={proof.error} />}
      <div className={styles.buttons}>
        <Button isDisabled={proof.isPending} onPress={() => proof.mutate({ id: deletion.id, to: 'printer' })}>
          <FormattedMessage id="duties.proof.print" />
        </Button>
        <Button isDisabled={proof.isPending} onPress={() => proof.mutate({ id: deletion.id, to: 'pdf' })}>
          <FormattedMessage id="duties.proof.pdf" />
        </Button>
        <Button variant="primary" onPress={onClose}>
          <FormattedMessage id="duties.close" />
        </Button>
      </div>
    </div>
  )
}
