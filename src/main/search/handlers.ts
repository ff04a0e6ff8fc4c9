import { os } from '../ipc/border'

export const searchHandlers = os.search.router({} as never)
