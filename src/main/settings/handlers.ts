import { os } from '../ipc/border'

export const settingsHandlers = os.settings.router({} as never)
