import { os } from '../../ipc/border'

export const hoursHandlers = os.coaching.hours.router({})
