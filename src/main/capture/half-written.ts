import { EventPublisher } from '@orpc/server'
import { captureWindow, hideCapture } from './window'

const publisher = new EventPublisher<{ told: { kind: 'locking' } }>()
let closed = Promise.withResolvers<void>()

export function watchCapture(signal?: AbortSignal): AsyncGenerator<{ kind: 'locking' }> {
  return publisher.subscribe('told', signal ? { signal } : {})
}

/** Before a lock: asks the capture page to save a half-written thought; resolves when it says it is done. */
export async function saveHalfWritten(): Promise<void> {
  if (!captureWindow()) return
  closed = Promise.withResolvers()
  publisher.publish('told', { kind: 'locking' })
  await closed.promise
}

/** The page's `close`: it has saved or keeps its draft in memory. */
export function closeCapture() {
  hideCapture()
  closed.resolve()
}
