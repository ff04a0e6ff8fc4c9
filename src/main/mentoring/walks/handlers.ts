import { os } from '../../ipc/border'

export const walksHandlers = os.mentoring.walks.router({})
