import { os } from '../../ipc/border'

export const selfHandlers = os.coaching.self.router({})
