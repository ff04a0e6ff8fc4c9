import { os } from '../../ipc/border'

export const routesHandlers = os.mentoring.routes.router({})
