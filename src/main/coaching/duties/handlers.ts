import { os } from '../../ipc/border'

export const dutiesHandlers = os.coaching.duties.router({})
