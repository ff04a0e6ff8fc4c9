import { parentPort, Worker, workerData } from 'node:worker_threads'
import { BospadError, type ErrorCode } from '@shared/errors'

type Reply = { value: unknown } | { code: ErrorCode; facts?: Record<string, string | number> }

/** For work on what a stranger made, and that may be made to take long. */
export type Limits = { milliseconds: number; megabytes: number }

/**
 * Runs the worker file at `path` once with `task` and returns its answer. A worker per task: when it ends, its
 * memory, and with it every copy of a key or passphrase, is gone.
 * @throws BospadError as the worker's function throws; UNEXPECTED when the worker dies or passes its limits
 */
export function runInWorker<Answer>(path: string, task: object, limits?: Limits): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path, {
      workerData: task,
      ...(limits && { resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } }),
    })
    const fail = (cause?: unknown) => {
      clearTimeout(timer)
      void worker.terminate()
      reject(new BospadError('UNEXPECTED', undefined, { cause }))
    }
    const timer = limits && setTimeout(fail, limits.milliseconds)
    worker.once('message', (reply: Reply) => {
      clearTimeout(timer)
      if ('code' in reply) reject(new BospadError(reply.code, reply.facts))
      else resolve(reply.value as Answer)
    })
    worker.once('error', fail)
    worker.once('exit', () => fail())
  })
}

/** In the worker: answers the one task it was started with. */
export async function answerTask<Task>(work: (task: Task) => unknown): Promise<void> {
  if (!parentPort) return
  let reply: Reply
  try {
    reply = { value: await work(workerData as Task) }
  } catch (error) {
    if (!(error instanceof BospadError)) throw error
    reply = { code: error.code, ...(error.facts && { facts: error.facts }) }
  }
  parentPort.postMessage(reply)
}
