import { os } from '../ipc/border'
import { hideCapture, openCapture } from './window'

export const captureHandlers = os.capture.router({
  close: os.capture.close.handler(() => hideCapture()),
  open: os.capture.open.handler(() => openCapture()),
} as never)
