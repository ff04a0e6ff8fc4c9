import { RPCHandler } from '@orpc/server/message-port'
import { type IpcMainEvent, type WebContents } from 'electron'
import { roleOf } from '../app/window'
import { receivePorts } from './ports'
import { router } from './router'
import { isTrustedSender } from './sender'

/**
 * One port per page load. The page makes the channel, the preload passes one end on, and here it is
 * decided once whether its sender may speak at all.
 */
export function acceptPorts() {
  const handler = new RPCHandler(router)
  const connected = new WeakSet<WebContents>()
  receivePorts((event: IpcMainEvent) => {
    const [port] = event.ports
    const role = roleOf(event.sender)
    if (!port) return
    if (!role || !isTrustedSender(event) || connected.has(event.sender)) {
      console.error('[border] refused a port')
      port.close()
      return
    }
    connected.add(event.sender)
    event.sender.once('did-navigate', () => connected.delete(event.sender)) // a new page, a new port
    handler.upgrade(port, { context: { sender: event.sender, role } })
    port.start()
  })
}
