import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { OpenedRoute } from '@shared/contract/mentoring/routes'
import gpxWorker from './gpx-worker?modulePath'

/** Milliseconds. The largest file takes a few seconds; one that takes this long is made to take long. */
const longestReading = 60_000

/** What is wrong with a file is part of the answer, beside its name. */
export async function readRouteFile(path: string): Promise<OpenedRoute> {
  const read = await readApart(path)
  return { name: basename(path).slice(0, 200), ...(read ?? { problem: 'damaged', choices: [] }) }
}

/** In a thread of its own, with a bound on time and memory; null when it does not come to an end well. */
function readApart(path: string): Promise<Omit<OpenedRoute, 'name'> | null> {
  return new Promise((resolve) => {
    const worker = new Worker(gpxWorker, { workerData: { path }, resourceLimits: { maxOldGenerationSizeMb: 512 } })
    const end = (read: Omit<OpenedRoute, 'name'> | null) => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(read)
    }
    const timer = setTimeout(() => end(null), longestReading)
    worker.once('message', (reply: { value: Omit<OpenedRoute, 'name'> } | { code: string }) =>
      end('value' in reply ? reply.value : null),
    )
    worker.once('error', () => end(null))
    worker.once('exit', () => end(null))
  })
}
