import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { Crossing, CrossingPlan, Room } from '@shared/contract/walls'
import { client } from '../api'
import { useNotices } from '../notebooks/notices'
import { CrossDialog } from './CrossDialog'

type Asked = { crossing: Crossing; plan: CrossingPlan; to: Room }

/**
 * Moves entries to a notebook, or records to a room. What would go to the other side is shown first; nothing goes before
 * the yes. `dialog` is to be rendered; `onChanged` follows the move and its undoing.
 */
export function useCrossing(onChanged?: () => void | Promise<void>): {
  ask: (crossing: Crossing) => Promise<void>
  dialog: ReactNode
} {
  const queries = useQueryClient()
  const notices = useNotices()
  const [asked, setAsked] = useState<Asked | null>(null)
  const changed = async () => {
    await queries.invalidateQueries()
    await onChanged?.()
  }
  async function cross(crossing: Crossing, to: Room | null, count: number) {
    const before = await client.walls.cross(crossing)
    await changed()
    const undo = async () => {
      await client.walls.undo(before)
      await changed()
    }
    notices.say({ id: to === null ? 'walls.moved' : `walls.moved.${to}`, values: { count }, undo })
  }
  return {
    ask: async (crossing) => {
      const plan = await client.walls.plan(crossing)
      if (plan.to !== null) setAsked({ crossing, plan, to: plan.to })
      else await cross(crossing, null, crossing.ids.length)
    },
    dialog: asked && (
      <CrossDialog
        plan={asked.plan}
        to={asked.to}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          setAsked(null)
          void cross(asked.crossing, asked.to, asked.plan.goes.length)
        }}
      />
    ),
  }
}
