import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Room, Side } from '@shared/contract/walls'
import { api } from '../api'

/** The side that is shown. `isParted`: something lives in coaching; without that there is nothing to choose. */
export function useSide(): { side: Side; isParted: boolean; show: (side: Side) => void } {
  const queries = useQueryClient()
  const shown = useQuery(api.walls.shown.queryOptions())
  const { mutate } = useMutation(
    api.walls.show.mutationOptions({
      onMutate: ({ side }) =>
        queries.setQueryData(api.walls.shown.queryKey(), (before) => before && { ...before, side }),
      onSettled: () => queries.invalidateQueries(), // every list and figure may be another one now
    }),
  )
  const { side = 'own', isParted = false } = shown.data ?? {}
  return { side, isParted, show: (chosen) => mutate({ side: chosen }) }
}

/** Whom and what one may choose from: in coaching everybody, on the own side no clients unless they are shown. */
export const choosingSide = (room: Room, shown: Side = 'own'): Side =>
  room === 'coaching' || shown !== 'own' ? 'both' : 'own'

/** The room that a notebook belongs to; own while that is not known. */
export function useRoomOfNotebook(id: string): Room {
  const notebooks = useQuery(api.notebooks.list.queryOptions({ input: { archived: true } }))
  return notebooks.data?.find((notebook) => notebook.id === id)?.kind === 'coaching' ? 'coaching' : 'own'
}
