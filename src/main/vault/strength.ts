import { Worker } from 'node:worker_threads'
import { BospadError } from '@shared/errors'
import type { Strength } from '@shared/contract/vault'
import strengthWorker from './strength-worker?modulePath'

type Waiting = { resolve: (strength: Strength) => void; reject: (error: Error) => void }
let worker: Worker | null = null
let count = 0
let idle: NodeJS.Timeout | undefined
const waiting = new Map<number, Waiting>()
const idleMilliseconds = 30_000

/** An honest estimate, made off the main thread. The worker ends half a minute after the last question. */
export function strengthOf(passphrase: string, name: string): Promise<Strength> {
  clearTimeout(idle)
  idle = setTimeout(endStrength, idleMilliseconds)
  idle.unref()
  const n = ++count
  return new Promise((resolve, reject) => {
    waiting.set(n, { resolve, reject })
    worker ??= startWorker()
    worker.postMessage({ n, passphrase, name })
  })
}

/** Ends the worker, and with it what it remembers of the typing. */
export function endStrength(): void {
  clearTimeout(idle)
  const ending = worker
  worker = null
  void ending?.terminate()
  for (const { reject } of waiting.values()) reject(new BospadError('CANCELLED'))
  waiting.clear()
}

function startWorker(): Worker {
  const started = new Worker(strengthWorker)
  started.unref()
  started.on('message', ({ n, strength }: { n: number; strength: Strength }) => {
    waiting.get(n)?.resolve(strength)
    waiting.delete(n)
  })
  started.on('error', () => {
    if (worker === started) endStrength()
  })
  return started
}
