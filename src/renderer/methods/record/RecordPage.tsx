import { useQuery } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../../api'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { Notice } from '../../ui/Notice'
import { useRecordActions } from '../use-record-actions'
import { RecordSheet } from './RecordSheet'
import { useRecordType } from './use-record'

/** A record with its method. Read anew whenever it is opened, so that what its method asks on opening is asked. */
export function RecordPage({ id }: { id: string }) {
  const intl = useIntl()
  const { restore } = useRecordActions()
  const opened = useQuery(api.methods.records.get.queryOptions({ input: { id }, refetchOnMount: 'always' }))
  const known = useRecordType(opened.data?.record.kind ?? null)
  if (opened.isError) return <ErrorNotice error={opened.error} />
  if (!opened.data || !known || !opened.isFetchedAfterMount) return null
  if (opened.data.record.deletedAt !== null)
    return (
      <Notice
        title={intl.formatMessage({ id: 'methods.record.inTrash' })}
        actions={
          <Button size="sm" onPress={() => void restore([id])}>
            <FormattedMessage id="methods.record.restore" />
          </Button>
        }
      />
    )
  return <RecordSheet opened={opened.data} known={known} />
}
