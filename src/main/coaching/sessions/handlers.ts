import { os } from '../../ipc/border'

export const sessionsHandlers = os.coaching.sessions.router({})
