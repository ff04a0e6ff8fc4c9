import { useMutation } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { client } from '../../../api'
import { localZone } from '../../../methods/use-record-actions'
import { useGo } from '../../../shell/go'
import { Button } from '../../../ui/Button'
import { ErrorNotice } from '../../../ui/ErrorNotice'
import { Link } from '../../../ui/Link'
import { timesOf } from '../times'
import { useSession } from '../use-session'
import { useWriting } from '../write'
import { nextMoment } from './next-moment'
import styles from './after.module.css'

/** The session after this one: the way to it, or a first date for it, as long after as this one came after the last. */
export function NextSession() {
  const intl = useIntl()
  const go = useGo()
  const { refresh } = useWriting()
  const { id, data, facts } = useSession()
  const { next, engagementId, isClosed } = facts
  const startAt = typeof data['startAt'] === 'string' ? data['startAt'] : ''
  const goTo = (session: string) =>
    go.coaching({ ...(engagementId && { engagement: engagementId }), session, page: 'prepare' })
  const plan = useMutation({
    mutationFn: () =>
      client.methods.records.start({
        kind: 'coaching-phase.session',
        at: Date.now(),
        zone: localZone(),
        values: {
          ...(engagementId && { engagement: engagementId }),
          kind: data['kind'] === 'intake' || data['kind'] === 'three-way' ? 'coaching' : data['kind'],
          ...(startAt && { startAt: nextMoment(startAt, facts.last?.startAt ?? null) }),
        },
        sourceId: engagementId ?? id,
      }),
    onSuccess: async ({ record }) => {
      await refresh()
      goTo(record.id)
    },
  })
  if (isClosed) return null
  if (next)
    return (
      <p className={styles.none}>
        <Link onPress={() => goTo(next.id)}>
          {next.startAt ? timesOf(intl, next.startAt, null) : intl.formatMessage({ id: 'sessions.noTime' })}
        </Link>
      </p>
    )
  return (
    <div>
      <Button size="sm" isDisabled={plan.isPending} onPress={() => plan.mutate()}>
        <FormattedMessage id="sessions.after.plan" />
      </Button>
      {plan.isError && <ErrorNotice error={plan.error} />}
    </div>
  )
}
