import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../api'
import { localZone } from '../../methods/use-record-actions'
import { useGo } from '../../shell/go'
import type { MentoringSearch } from '../../shell/router'
import { stopsOf, talkKind, useWalk } from './use-walk'

/** Goes to a page of the walk; without one to its overview. */
export function useGoWalk() {
  const go = useGo()
  const { id, facts } = useWalk()
  return (page?: MentoringSearch['page']) =>
    go.mentoring({ ...(facts.trajectoryId && { pair: facts.trajectoryId }), walk: id, ...(page && { page }) })
}

/** The look back on this walk, begun from what was marked on the way when there is none yet; then its page. */
export function useLookBack() {
  const queries = useQueryClient()
  const goWalk = useGoWalk()
  const { id, keeper, facts } = useWalk()
  return useMutation({
    mutationFn: async () => {
      await keeper.flush()
      if (facts.talkId !== null || facts.trajectoryId === null) return
      const { data } = keeper.snapshot()
      const asked = stopsOf(data).flatMap(({ question, level, asked: wasAsked }) =>
        wasAsked && question ? [{ text: question, ...(level && { level }) }] : [],
      )
      const cameUp = Array.isArray(data['questionsOnTheWay']) ? (data['questionsOnTheWay'] as string[]) : []
      await client.methods.records.start({
        kind: talkKind,
        at: Date.now(),
        zone: localZone(),
        values: {
          trajectory: facts.trajectoryId,
          walk: id,
          questions: [...asked, ...cameUp.filter(Boolean).map((text) => ({ text: text.slice(0, 300) }))],
        },
        sourceId: id,
      })
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: api.mentoring.key() })
      goWalk('look-back')
    },
  })
}
