import { os } from '../../ipc/border'
import { readClientBoard } from './board'
import { printContract } from './print-contract'
import { listClients } from './list-clients'

const { clients } = os.coaching

export const clientsHandlers = clients.router({
  list: clients.list.handler(() => listClients()),
  board: clients.board.handler(({ input }) => readClientBoard(input.id)),
  printContract: clients.printContract.handler(({ input: { id, to }, context }) =>
    printContract(context.sender, id, to),
  ),
})
