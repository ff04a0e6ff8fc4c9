import { isVaultOpen } from '../vault/session'
import { openTerms } from '../search/terms'
import { followNotebooks, purgeExpired } from './trash'

const daily = 24 * 3_600_000
/** Milliseconds in which the first screens come after unlocking; reading the words would stand in their way. */
const settling = 3_000
let next: NodeJS.Timeout | undefined

/** Keeps the vault up from a moment after unlocking on. A search before that reads the words itself. */
export function keepUpSoon(): void {
  clearTimeout(next)
  next = setTimeout(() => void keepUp(), settling)
  next.unref()
}

/** What waits until the vault is open and nobody waits for it: the words for search, and the end of 30 days of trash. */
async function keepUp(): Promise<void> {
  clearTimeout(next)
  if (!isVaultOpen()) return
  next = setTimeout(() => void keepUp(), daily)
  next.unref()
  try {
    await openTerms().loaded
    await followNotebooks()
    await purgeExpired()
  } catch {
    console.error('[notebooks] the trash waits for the next day')
  }
}
