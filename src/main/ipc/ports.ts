import { ipcMain, type IpcMainEvent } from 'electron'

let receive: ((event: IpcMainEvent) => void) | undefined
const waiting = new Set<IpcMainEvent>()

/**
 * Listens for the ports that pages send; they wait until `receivePorts`. Resolves with the first: the main window's
 * page sends it once it has painted.
 */
export function holdPorts(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  ipcMain.removeAllListeners('electron-store-get-data') // that package's own channel for pages: none of ours may ask
  ipcMain.on('bospad:port', (event) => {
    resolve()
    if (receive) return receive(event)
    waiting.add(event)
    event.sender.once('did-navigate', () => waiting.delete(event)) // the page that sent it is gone
  })
  return promise
}

/** Hands over every port, also those that came before. */
export function receivePorts(take: (event: IpcMainEvent) => void): void {
  receive = take
  for (const event of waiting) take(event)
  waiting.clear()
}
