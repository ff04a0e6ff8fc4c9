import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { CompanionKind } from '@shared/contract/coaching/sessions'
import type { Finding } from '@shared/contract/methods'
import { api, client } from '../../api'
import type { Data } from '../../methods/record/record-keeper'
import { useRecordType } from '../../methods/record/use-record'
import { useSession } from './use-session'
import { useWriting } from './write'

/**
 * The one record of a kind that goes with the session. It is made with the first value that is set; each value is saved
 * at once, one after the other; `said`: what its method says of the last one.
 */
export function useCompanion(kind: CompanionKind, id: string | null) {
  const known = useRecordType(kind)
  const session = useSession()
  const { change } = useWriting()
  const [typed, setTyped] = useState<Data>({})
  const [error, setError] = useState<unknown>(null)
  const [said, setSaid] = useState<readonly Finding[]>([])
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const opened = useQuery({
    ...api.methods.records.get.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== null,
  })
  const set = (patch: Data) => {
    setTyped((before) => ({ ...before, ...patch }))
    const write = async () => {
      const held = id ?? (await client.coaching.sessions.companion({ session: session.id, kind })).id
      setSaid((await change(held, patch)).findings)
    }
    last.current = last.current.then(write).then(() => setError(null), setError)
  }
  const data: Data = { ...opened.data?.record.data, ...typed }
  return { known, said, data, set, error }
}
