import { BospadError } from '@shared/errors'
import { runInWorker } from '../../vault/in-worker'
import type { Opened, Opener } from './plan-file'
import type { PlanTask } from './plan-worker'
import planWorker from './plan-worker?modulePath'

/** A phrase takes a second or two. A file that takes longer than this is made to take long. */
const longestReading = 60_000
const mostMemory = 1024

/**
 * Opens a file in a thread of its own, with a bound on time and memory.
 * @throws BospadError as `openPlan` and `readDocument`; PLAN_DAMAGED when it does not come to an end well
 */
export async function openApart(file: Uint8Array, opener: Opener, milliseconds = longestReading): Promise<Opened> {
  const task: PlanTask = { kind: 'open', file, opener }
  try {
    return await runInWorker<Opened>(planWorker, task, { milliseconds, megabytes: mostMemory })
  } catch (cause) {
    if (cause instanceof BospadError && cause.code !== 'UNEXPECTED') throw cause
    throw new BospadError('PLAN_DAMAGED', undefined, { cause })
  }
}
