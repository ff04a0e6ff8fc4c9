import { useQueryClient } from '@tanstack/react-query'
import type { SessionRow } from '@shared/contract/coaching/clients'
import { api, client } from '../../../api'
import { roomKeys } from '../../../methods/record/WithRecord'
import { AnotherTime } from '../../sessions/dialogs/AnotherTime'

/** Moves a session of the list: its old moment stays there as moved. */
export function MoveSession({ row, onClose }: { row: SessionRow; onClose: () => void }) {
  const queries = useQueryClient()
  const move = async (startAt: string) => {
    await client.coaching.sessions.move({ session: row.id, startAt })
    for (const queryKey of [...roomKeys(), api.methods.key(), api.today.key()])
      void queries.invalidateQueries({ queryKey })
    onClose()
  }
  return <AnotherTime before={row.startAt ?? ''} move={move} onClose={onClose} />
}
