import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../api'
import { localZone } from '../../methods/use-record-actions'
import { slipKind, useWalk, type Side } from './use-walk'

/** What happened when one of the two fell back into the old role. */
const whatOf = { mentee: 'mentee-took-lead', mentor: 'mentor-let-go' } as const
/** Longest way back that the method takes, in minutes. */
const mostMinutes = 600

/** Minutes since the walk began; undefined when that is not known, or was not today. */
function minuteOf(startAt: unknown): { minute?: number } {
  if (typeof startAt !== 'string') return {}
  const minute = Math.floor((Date.now() - new Date(startAt).getTime()) / 60_000)
  return minute >= 0 && minute <= mostMinutes ? { minute } : {}
}

/** Counts a slip, or takes the newest one of a person back. Each is a record of its own, in the store when it resolves. */
export function useSlip() {
  const queries = useQueryClient()
  const { id, keeper } = useWalk()
  return useMutation({
    mutationFn: async ({ side, by }: { side: Side; by: 1 | -1 }) => {
      if (by === 1) {
        const values = { session: id, who: whatOf[side], ...minuteOf(keeper.snapshot().data['startAt']) }
        await client.methods.records.start({ kind: slipKind, at: Date.now(), zone: localZone(), values })
      } else await takeBack(id, whatOf[side])
      await queries.invalidateQueries({ queryKey: api.mentoring.key() })
      void queries.invalidateQueries({ queryKey: api.methods.records.list.key() })
    },
  })
}

/** One whose details were written goes to the trash, one that was only counted for good. */
async function takeBack(walk: string, who: string) {
  const { rows } = await client.methods.records.list({ filter: { kind: slipKind, linkedTo: walk }, limit: 200 })
  for (const { id, status } of rows) {
    const { record } = await client.methods.records.get({ id })
    if (record.data['who'] !== who) continue
    await client.methods.records.remove({ ids: [id] })
    if (status === 'draft') await client.methods.records.purge({ ids: [id] })
    return
  }
}
