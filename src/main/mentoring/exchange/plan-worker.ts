import { answerTask } from '../../vault/in-worker'
import { readDocument } from './check-document'
import { storeDocument } from './document'
import { openPlan, sealPlan, type Opened, type Opener, type Seal } from './plan-file'

/** A phrase takes about a second, and what a foreign file asks for is not known: here it does not hold the app up. */
export type PlanTask = { kind: 'seal'; plan: Opened; seal: Seal } | { kind: 'open'; file: Uint8Array; opener: Opener }

await answerTask<PlanTask>(async (task) => {
  if (task.kind === 'seal') return sealPlan(task.plan, task.seal)
  const { head, update } = await openPlan(task.file, task.opener)
  return { head, update: storeDocument(readDocument(update)) }
})
