/** Writes what the page still holds; resolves when it is durable, rejects when it could not be kept. */
type Flush = () => Promise<void>

const flushes = new Set<Flush>()

/** Called before the vault locks or the room changes. Returns how to take it back. */
export function registerFlush(flush: Flush): () => void {
  flushes.add(flush)
  return () => flushes.delete(flush)
}

/** Never rejects: locking goes on whatever happens, and what failed has said so on the screen. */
export async function flushAll(): Promise<void> {
  await Promise.allSettled([...flushes].map((flush) => flush()))
}
