import { SelfPage } from '../pages/self'
import type { Shell } from '../pages/shell'
import { borrowPort } from './calls'
import { makeSelf } from './self'

/** One's own work, with a decision that sleeps and a pulse. */
export async function visitSelf(shell: Shell, look: (name: string) => Promise<void>) {
  const self = new SelfPage(shell)
  await borrowPort(shell.page, makeSelf)
  await self.enter()
  await look('39-coaching-self')
}
