import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '../../api'
import { useGo } from '../../shell/go'
import type { CoachingSearch } from '../../shell/router'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { After } from './after/After'
import { During } from './during/During'
import { NotHeld } from './NotHeld'
import { Preparing } from './prepare/Preparing'
import { Beside } from './prepare/Beside'
import { SessionFrame } from './SessionFrame'
import { SheetPage } from './sheet/SheetPage'
import type { Session } from './use-session'
import { SessionTitle, WithSession } from './WithSession'

type Page = CoachingSearch['page']

/** One session: before, during, after. Without an engagement it has none of these: it opens as the form it is. */
export function SessionPage({ id, page }: { id: string; page: Page }) {
  const found = useQuery(api.methods.records.get.queryOptions({ input: { id } }))
  if (found.isError) return <ErrorNotice error={found.error} />
  if (!found.data) return null
  if (!found.data.record.data['engagement']) return <AsForm kind={found.data.record.kind} id={id} />
  return (
    <WithSession id={id}>
      {(session) => (
        <>
          <SessionTitle {...session} />
          {pageOf(session, page)}
        </>
      )}
    </WithSession>
  )
}

function AsForm({ kind, id }: { kind: string; id: string }) {
  const go = useGo()
  useEffect(() => go.form(kind, id), [go, kind, id])
  return null
}

function pageOf({ state, facts }: Session, page: Page) {
  if (page === 'sheet') return <SheetPage />
  if (state === 'cancelled' || state === 'moved')
    return (
      <SessionFrame>
        <NotHeld />
      </SessionFrame>
    )
  if (page === 'during' && !facts.isClosed) return <During />
  if (page === 'after' || (page !== 'prepare' && (state === 'held' || state === 'reviewed')))
    return (
      <SessionFrame>
        <After />
      </SessionFrame>
    )
  return (
    <SessionFrame beside={<Beside />}>
      <Preparing />
    </SessionFrame>
  )
}
