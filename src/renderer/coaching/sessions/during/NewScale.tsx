import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../../api'
import { RecordDialog } from '../../../methods/record/RecordDialog'
import { localZone } from '../../../methods/use-record-actions'
import { Button } from '../../../ui/Button'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { useSession } from '../use-session'
import { useWriting } from '../write'
import styles from './during.module.css'

/** There is no scale to answer on yet: first what it is about and what its ends mean. */
export function NewScale({ onClose }: { onClose: () => void }) {
  const intl = useIntl()
  const { facts } = useSession()
  const { refresh } = useWriting()
  const [open, setOpen] = useState<string | null>(null)
  const source = facts.engagementId
  const begin = useMutation({
    mutationFn: () =>
      client.methods.records.start({
        kind: 'scaling-questions.scale',
        at: Date.now(),
        zone: localZone(),
        values: { ...(source && { engagement: source }), ...(facts.clientId && { owner: facts.clientId }) },
        sourceId: source,
      }),
    onSuccess: ({ record }) => setOpen(record.id),
  })
  return (
    <div className={styles.jot} role="group" aria-label={intl.formatMessage({ id: 'sessions.jot.scale' })}>
      <p>
        <FormattedMessage id="sessions.scales.none" />
      </p>
      {begin.isError && <ErrorNotice error={begin.error} />}
      <footer>
        <Button size="sm" variant="quiet" onPress={onClose}>
          <FormattedMessage id="ui.cancel" />
        </Button>
        <Button size="sm" variant="primary" isDisabled={begin.isPending} onPress={() => begin.mutate()}>
          <FormattedMessage id="sessions.scales.new" />
        </Button>
      </footer>
      {open && (
        <RecordDialog
          id={open}
          title={intl.formatMessage({ id: 'sessions.scales.new' })}
          fields={['title', 'lowLabel', 'highLabel', 'step', 'goodEnough']}
          needs="title"
          onClose={() => {
            setOpen(null)
            void refresh()
          }}
        />
      )}
    </div>
  )
}
