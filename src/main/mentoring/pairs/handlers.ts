import { os } from '../../ipc/border'
import { listPairs } from './list-pairs'
import { listWalks } from './list-walks'

export const pairsHandlers = os.mentoring.pairs.router({
  list: os.mentoring.pairs.list.handler(() => listPairs()),
  walks: os.mentoring.pairs.walks.handler(({ input }) => listWalks(input.id)),
})
