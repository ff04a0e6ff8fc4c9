import { os } from '../ipc/border'

export const notebooksHandlers = os.notebooks.router({} as never)
