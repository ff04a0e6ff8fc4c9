import { os } from '../../ipc/border'

export const modelsHandlers = os.coaching.models.router({})
