import type { IpcMainEvent } from 'electron'
import { isAppUrl } from '../app/origin'

/** Item 17 of Electron's security checklist: only the main frame of our own pages may speak. */
export function isTrustedSender(event: Pick<IpcMainEvent, 'senderFrame' | 'sender'>): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && isAppUrl(frame.url)
}
