// Runs inside a page before the app's own script and takes the page's one port: the test then asks main itself.
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../src/shared/contract'

export type Client = ContractRouterClient<Contract>

const { port1, port2 } = new MessageChannel()
port1.start()
const client: Client = createORPCClient(new RPCLink({ port: port1 }))
// not at once: the preload may not listen yet
setTimeout(() => window.postMessage('bospad:port', '*', [port2]))
Object.assign(window, { bospadClient: client })
