import { Worker } from 'node:worker_threads'
import { BospadError, type ErrorCode } from '@shared/errors'
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
export function openApart(file: Uint8Array, opener: Opener, milliseconds = longestReading): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(planWorker, {
      workerData: { kind: 'open', file, opener } satisfies PlanTask,
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    })
    const end = () => {
      clearTimeout(timer)
      void worker.terminate()
    }
    const fail = (code: ErrorCode) => {
      end()
      reject(new BospadError(code))
    }
    const timer = setTimeout(() => fail('PLAN_DAMAGED'), milliseconds)
    worker.once('message', (reply: { value: Opened } | { code: ErrorCode }) => {
      if ('code' in reply) return fail(reply.code)
      end()
      resolve(reply.value)
    })
    worker.once('error', () => fail('PLAN_DAMAGED'))
    worker.once('exit', () => fail('PLAN_DAMAGED'))
  })
}
