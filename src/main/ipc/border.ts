import { implement, ORPCError } from '@orpc/server'
import type { WebContents } from 'electron'
import { contract } from '@shared/contract'
import { BospadError } from '@shared/errors'
import type { Role } from '../app/window'
import { asBospadError } from '../vault/sqlite-failure'
import { mayCall } from './rights'

/** Who asks: the three kinds of window have different rights. */
export type Context = { sender: WebContents; role: Role }

/**
 * The contract with its handlers' type and the one place where errors are made fit to cross:
 * a code of the closed list goes out, anything else becomes UNEXPECTED. Messages, input and
 * stack stay here (the log gets code and path).
 */
export const os = implement(contract)
  .$context<Context>()
  .use(async ({ next, path, errors, context }) => {
    if (!mayCall(context.role, path)) {
      console.error(`[border] ${path.join('.')}: refused to the ${context.role} window`)
      throw errors.UNEXPECTED({ data: {} })
    }
    try {
      return await next()
    } catch (thrown) {
      const error = asBospadError(thrown)
      if (error instanceof BospadError) {
        throw errors[error.code]({ data: error.facts ? { facts: error.facts } : {} })
      }
      if (error instanceof ORPCError && error.code === 'BAD_REQUEST') throw errors.BAD_INPUT({ data: {} })
      console.error(`[call] ${path.join('.')}: ${error instanceof Error ? error.name : typeof error}${codeOf(error)}`)
      throw errors.UNEXPECTED({ data: {} })
    }
  })

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^[A-Z_0-9]+$/.test(code) ? ` ${code}` : ''
}
