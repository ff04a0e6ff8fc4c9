import { useMutation } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../api'
import { RecordDialog } from '../../methods/record/RecordDialog'
import { localZone } from '../../methods/use-record-actions'
import { RemoveLink } from './RemoveLink'

/** Fresh hours, for a client or for the practice; `onStarted` opens them. */
export function useAddHours(engagement: string | null, onStarted: (id: string) => void) {
  return useMutation({
    mutationFn: () =>
      client.methods.records.start({
        kind: 'coaching-phase.hours',
        at: Date.now(),
        zone: localZone(),
        ...(engagement && { sourceId: engagement }),
      }),
    onSuccess: ({ record }) => onStarted(record.id),
  })
}

/** Hours written down by hand, in a window over the log. */
export function HoursDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const intl = useIntl()
  return (
    <RecordDialog
      id={id}
      title={intl.formatMessage({ id: 'hours.edit' })}
      fields={['what', 'date', 'minutes', 'kind', 'form', 'engagement']}
      needs="what"
      more={(owner) => (
        <RemoveLink owner={owner} onRemoved={onClose}>
          <FormattedMessage id="hours.remove" />
        </RemoveLink>
      )}
      onClose={onClose}
    />
  )
}
