import { os } from '../ipc/border'

export const transferHandlers = os.transfer.router({} as never)
