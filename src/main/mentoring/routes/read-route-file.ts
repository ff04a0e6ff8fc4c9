import { basename } from 'node:path'
import type { OpenedRoute } from '@shared/contract/mentoring/routes'
import { runInWorker } from '../../vault/in-worker'
import gpxWorker from './gpx-worker?modulePath'

/** The largest file takes a few seconds; one that takes this long is made to take long. */
const limits = { milliseconds: 60_000, megabytes: 512 }

/** What is wrong with a file is part of the answer, beside its name. In a thread of its own. */
export async function readRouteFile(path: string): Promise<OpenedRoute> {
  const name = basename(path).slice(0, 200)
  try {
    return { name, ...(await runInWorker<Omit<OpenedRoute, 'name'>>(gpxWorker, { path }, limits)) }
  } catch {
    return { name, problem: 'damaged', choices: [] }
  }
}
