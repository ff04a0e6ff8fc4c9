import { os } from '../ipc/border'

export const todayHandlers = os.today.router({} as never)
