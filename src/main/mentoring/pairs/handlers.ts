import { os } from '../../ipc/border'
import { matchOf, readBoard } from './board'
import { listPairs } from './list-pairs'
import { listWalks } from './list-walks'

export const pairsHandlers = os.mentoring.pairs.router({
  list: os.mentoring.pairs.list.handler(() => listPairs()),
  board: os.mentoring.pairs.board.handler(({ input }) => readBoard(input.id)),
  walks: os.mentoring.pairs.walks.handler(({ input }) => listWalks(input.id)),
  match: os.mentoring.pairs.match.handler(({ input }) => matchOf(input.mentor, input.mentee, input.zone)),
})
