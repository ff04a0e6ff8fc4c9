import { client } from '../../../api'
import { useGo } from '../../../shell/go'
import { useSession } from '../use-session'
import { useWriting } from '../write'
import { AnotherTime } from './AnotherTime'

/** Moves the session that is open, and goes to where it stands now. */
export function MoveDialog({ onClose }: { onClose: () => void }) {
  const go = useGo()
  const { refresh } = useWriting()
  const { id, keeper, data, facts } = useSession()
  const move = async (startAt: string) => {
    await keeper.flush()
    const made = await client.coaching.sessions.move({ session: id, startAt })
    onClose()
    await refresh()
    go.coaching({ ...(facts.engagementId && { engagement: facts.engagementId }), session: made.id, page: 'prepare' })
  }
  const { startAt } = data
  return <AnotherTime before={typeof startAt === 'string' ? startAt : ''} move={move} onClose={onClose} />
}
