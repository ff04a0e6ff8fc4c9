import { os } from '../../ipc/border'
import { readSelf } from './board'

export const selfHandlers = os.coaching.self.router({
  board: os.coaching.self.board.handler(({ input }) => readSelf(Date.now(), input.zone)),
})
