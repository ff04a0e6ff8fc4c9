import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { RecordDialog } from '../../../methods/record/RecordDialog'
import { useClient } from '../use-client'
import { useStart } from '../use-start'

/** A session with day, time, length, kind and place; the contract's habits are filled in already. */
export function PlanDialog({ kind, onClose }: { kind?: string; onClose: () => void }) {
  const intl = useIntl()
  const { id, data } = useClient()
  const [session, setSession] = useState<string | null>(null)
  const start = useStart(setSession)
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    const agreed = { durationMin: data['sessionMinutes'], paid: data['paid'], form: data['form'], groupSize: data['groupSize'] } // oxfmt-ignore
    const known = Object.fromEntries(Object.entries(agreed).filter(([, value]) => value !== undefined))
    start.mutate({ kind: 'coaching-phase.session', values: { engagement: id, ...(kind && { kind }), ...known } })
  })
  if (!session) return null
  return (
    <RecordDialog
      id={session}
      title={intl.formatMessage({ id: 'clients.session.plan' })}
      fields={['startAt', 'durationMin', 'kind', 'setting', 'place', 'topic']}
      needs="startAt"
      onClose={onClose}
    />
  )
}
