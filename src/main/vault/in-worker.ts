import { parentPort, Worker, workerData } from 'node:worker_threads'
import { BospadError, type ErrorCode } from '@shared/errors'

type Reply = { value: unknown } | { code: ErrorCode; facts?: Record<string, string | number> }

/**
 * Runs the worker file at `path` once with `task` and returns its answer. A worker per task: when it ends, its
 * memory, and with it every copy of a key or passphrase, is gone.
 * @throws BospadError as the worker's function throws; UNEXPECTED when the worker dies
 */
export function runInWorker<Answer>(path: string, task: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path, { workerData: task })
    worker.once('message', (reply: Reply) => {
      if ('code' in reply) reject(new BospadError(reply.code, reply.facts))
      else resolve(reply.value as Answer)
    })
    worker.once('error', (cause) => reject(new BospadError('UNEXPECTED', undefined, { cause })))
    worker.once('exit', () => reject(new BospadError('UNEXPECTED')))
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
