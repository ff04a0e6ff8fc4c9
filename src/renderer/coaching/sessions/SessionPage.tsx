import type { CoachingSearch } from '../../shell/router'
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

/** One session: before, during, after. */
export function SessionPage({ id, page }: { id: string; page: Page }) {
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
