import { os } from '../ipc/border'
import { loadMethods } from '../methods/library'
import { readDue, snooze, snoozeRhythm } from './due'
import { settle } from './settle'

export const dueHandlers = os.due.router({
  list: os.due.list.handler(async ({ input }) => {
    await loadMethods()
    return readDue(input.day, input.ahead)
  }),
  settle: os.due.settle.handler(async ({ input }) => {
    await loadMethods()
    return settle(input)
  }),
  snooze: os.due.snooze.handler(({ input }) => snooze(input.id, input.until)),
  snoozeRhythm: os.due.snoozeRhythm.handler(async ({ input }) => {
    await loadMethods()
    snoozeRhythm(input.kind, input.until)
  }),
})
