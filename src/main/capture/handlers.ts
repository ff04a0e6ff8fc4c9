import { os } from '../ipc/border'
import { closeCapture, watchCapture } from './half-written'
import { keepThought } from './thought'
import { openCapture } from './window'

export const captureHandlers = os.capture.router({
  save: os.capture.save.handler(({ input }) => keepThought(input.text)),
  close: os.capture.close.handler(() => closeCapture()),
  open: os.capture.open.handler(() => openCapture()),
  watch: os.capture.watch.handler(({ signal }) => watchCapture(signal)),
})
