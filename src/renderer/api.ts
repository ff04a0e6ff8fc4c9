import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '@shared/contract'

let link: Promise<ClientLink<ClientContext>> | undefined

/** The page's one port to main: made with the first call, for what speaks through it is not needed to paint. */
async function connect(): Promise<ClientLink<ClientContext>> {
  const { RPCLink } = await import('@orpc/client/message-port')
  const { port1, port2 } = new MessageChannel()
  window.postMessage('bospad:port', '*', [port2])
  port1.start()
  return new RPCLink({ port: port1 })
}

/** Calls main; a refused call rejects with a typed error whose `code` is of the closed list. */
export const client: ContractRouterClient<Contract> = createORPCClient({
  call: async (path, input, options) => (await (link ??= connect())).call(path, input, options),
})

/** The same calls as TanStack Query options: `useQuery(api.notebooks.list.queryOptions({ input: {} }))`. */
export const api = createTanstackQueryUtils(client)
