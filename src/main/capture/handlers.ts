import { os } from '../ipc/border'

export const captureHandlers = os.capture.router({} as never)
