import { os } from '../ipc/border'
import { openVault } from '../vault/session'
import { readToday } from './today'

export const todayHandlers = os.today.router({
  get: os.today.get.handler(({ input }) => readToday(openVault().db, input.day)),
})
