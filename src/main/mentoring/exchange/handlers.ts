import { os } from '../../ipc/border'

export const exchangeHandlers = os.mentoring.exchange.router({})
