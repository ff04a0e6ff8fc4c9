import { os } from '../ipc/border'

export const vaultHandlers = os.vault.router({} as never)
