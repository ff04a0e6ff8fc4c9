import { useMutation } from '@tanstack/react-query'
import { FormattedMessage } from 'react-intl'
import { client } from '../../../api'
import { localZone } from '../../../methods/use-record-actions'
import { useGo } from '../../../shell/go'
import { Button } from '../../../ui/Button'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { useWalk } from '../use-walk'

/** A moment to come back to what the walk left. */
export function FollowUp() {
  const go = useGo()
  const { id, facts } = useWalk()
  const source = facts.talkId ?? id
  const plan = useMutation({
    mutationFn: () =>
      client.methods.records.start({
        kind: 'follow-up.follow-up',
        at: Date.now(),
        zone: localZone(),
        values: { source },
        sourceId: source,
      }),
    onSuccess: ({ record }) => go.record(record.kind, record.id),
  })
  return (
    <div>
      <Button size="sm" isDisabled={plan.isPending} onPress={() => plan.mutate()}>
        <FormattedMessage id="walk.after.followUp" />
      </Button>
      {plan.isError && <ErrorNotice error={plan.error} />}
    </div>
  )
}
