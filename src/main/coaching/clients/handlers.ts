import { os } from '../../ipc/border'

export const clientsHandlers = os.coaching.clients.router({})
