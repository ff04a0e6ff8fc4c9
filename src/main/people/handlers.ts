import { os } from '../ipc/border'

export const peopleHandlers = os.people.router({} as never)
