import { ORPCError } from '@orpc/server'
import { BospadError } from '@shared/errors'

const underWay = new Set<Promise<unknown>>()

/** Resolves when no long work runs any more: what was stopped has cleared up behind it. */
export async function longWorkEnded(): Promise<void> {
  await Promise.all(underWay)
}

/**
 * Long work as a stream of events: what `report` is given, the latest only when the page is slower, then the result
 * of the work. Ends with the work. When the page stops listening, `signal` aborts and the work is awaited.
 */
export async function* progressOf<Event>(
  work: (report: (event: Event) => void, signal: AbortSignal) => Promise<Event>,
  asked: AbortSignal | undefined,
): AsyncGenerator<Event, void> {
  const stop = new AbortController()
  const abort = () => stop.abort()
  if (asked?.aborted) abort()
  asked?.addEventListener('abort', abort)
  let latest: { event: Event } | null = null
  let wake = () => {}
  let outcome: { event: Event } | { error: unknown } | null = null
  const running = work((event) => {
    latest = { event }
    wake()
  }, stop.signal).then(
    (event) => (outcome = { event }),
    (error: unknown) => (outcome = { error }),
  )
  underWay.add(running)
  void running.then(() => {
    underWay.delete(running)
    wake()
  })
  try {
    for (;;) {
      const next = latest as { event: Event } | null
      latest = null
      if (next) yield next.event
      else if (outcome) break
      else await new Promise<void>((resolve) => (wake = resolve))
    }
    const end = outcome as { event: Event } | { error: unknown }
    if ('error' in end) throw asTyped(end.error)
    yield end.event
  } finally {
    stop.abort()
    asked?.removeEventListener('abort', abort)
    await running
  }
}

/** Errors inside a stream do not pass the border's own translation. */
function asTyped(error: unknown): ORPCError<string, unknown> {
  const known = error instanceof BospadError ? error : null
  if (!known) console.error(`[transfer] ${error instanceof Error ? error.name : typeof error}`)
  return new ORPCError(known?.code ?? 'UNEXPECTED', { defined: true, data: known?.facts ? { facts: known.facts } : {} })
}

/** Lets everything else have its turn when the last pause is 8 milliseconds ago. */
export function breather(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < 8) return
    await new Promise((resolve) => setImmediate(resolve))
    since = performance.now()
  }
}
