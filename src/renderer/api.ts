import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { z } from 'zod'
import type { Contract } from '@shared/contract'

z.config({ jitless: true }) // the CSP forbids code generation

const { port1, port2 } = new MessageChannel()
window.postMessage('bospad:port', '*', [port2])
port1.start()

/** Calls main; a refused call rejects with a typed error whose `code` is of the closed list. */
export const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port1 }))

/** The same calls as TanStack Query options: `useQuery(api.notebooks.list.queryOptions({ input: {} }))`. */
export const api = createTanstackQueryUtils(client)
