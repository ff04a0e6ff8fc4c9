import type { Observation } from './observe'
import { periodOf } from './periods'

/** Every value at a path of an observation: one, or several where it leads through a list. */
export function readPath(observation: Observation, path: string): unknown[] {
  if (path === '$day') return [observation.day]
  if (path === '$week') return [periodOf(observation.day, 'week')]
  if (path === '$month') return [observation.day.slice(0, 7)]
  if (path === '$state') return observation.state === null ? [] : [observation.state]
  const plain = observation.values[path]
  if (plain !== undefined && plain !== null && !Array.isArray(plain)) return plain === '' ? [] : [plain]
  let found: unknown[] = [observation.values]
  for (const step of path.split('.')) {
    found = found.flatMap((value) => {
      const inner = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined
      return Array.isArray(inner) ? (inner as unknown[]) : [inner]
    })
  }
  return found.filter((value) => value !== null && value !== undefined && value !== '')
}
