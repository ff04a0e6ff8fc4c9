import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, client } from '../api'
import { NoticesProvider } from '../notebooks/notices'
import { useGo, useReflectSearch } from '../shell/go'
import { ErrorNotice } from '../ui/ErrorNotice'
import surfaces from '../ui/surfaces.module.css'
import { OpenInRoom } from './OpenInRoom'
import { Overview } from './around/Overview'
import { useNow, zone } from './moments'
import styles from './reflect.module.css'
import { ReflectList } from './ReflectList'

/** Looked back on at first, and with each press on "earlier". */
const page = 40

export default function Room() {
  return (
    <NoticesProvider>
      <ReflectRoom />
    </NoticesProvider>
  )
}

/** Events ahead, waiting and looked back on beside the one that is open; without one, what goes around them. */
function ReflectRoom() {
  const go = useGo()
  const queries = useQueryClient()
  const { id, create } = useReflectSearch()
  const now = useNow()
  const [closed, setClosed] = useState(page)
  const flow = useQuery(api.reflect.flow.queryOptions({ staleTime: Infinity }))
  const events = useQuery(
    api.reflect.events.queryOptions({ input: { now, closed }, placeholderData: keepPreviousData }),
  )
  const start = useMutation({
    mutationFn: (kind: string) => client.methods.records.start({ kind, at: Date.now(), zone: zone() }),
    onSuccess: (opened) => {
      queries.setQueryData(api.methods.records.get.queryKey({ input: { id: opened.record.id } }), opened)
      void queries.invalidateQueries({ queryKey: api.reflect.events.key() })
      go.reflect({ id: opened.record.id })
    },
  })
  const asked = useRef(false)
  useEffect(() => {
    if (!create) asked.current = false
    else if (flow.data && !asked.current) {
      asked.current = true
      const { root, around } = flow.data
      start.mutate(create === 'event' ? root : create === 'intention' ? around.intention : (around.rhythms[0] ?? root))
    }
  })
  const error = flow.error ?? events.error ?? start.error

  return (
    <div className={`${surfaces.room} ${styles.room}`}>
      <ReflectList
        events={events.data}
        chosen={id ?? null}
        onNew={() => go.reflect({ create: 'event' })}
        onEarlier={() => setClosed(closed + page)}
      />
      <div className={styles.main}>
        {error && <ErrorNotice error={error} />}
        {flow.data && id && <OpenInRoom key={id} id={id} flow={flow.data} now={now} />}
        {flow.data && !id && (
          <Overview flow={flow.data} isNew={isEmpty(events.data)} onStart={(kind) => start.mutate(kind)} />
        )}
      </div>
    </div>
  )
}

const isEmpty = (events: { ahead: unknown[]; waiting: unknown[]; closed: unknown[] } | undefined) =>
  events !== undefined && events.ahead.length + events.waiting.length + events.closed.length === 0
