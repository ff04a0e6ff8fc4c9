import { After } from './after/After'
import { NotHeld } from './NotHeld'
import { Preparing } from './prepare/Preparing'
import { WithSession } from './WithSession'

/**
 * The session of a client as the first tab of the client's page: it is prepared there, and looked back on. The page around
 * it shows scales, actions and agreements.
 */
export function SessionTab({ session }: { engagement: string; session: string }) {
  return (
    <WithSession key={session} id={session}>
      {({ state }) => {
        if (state === 'cancelled' || state === 'moved') return <NotHeld />
        return state === 'held' || state === 'reviewed' ? <After /> : <Preparing />
      }}
    </WithSession>
  )
}
