import { isVaultOpen } from '../vault/session'
import { openTerms } from '../search/terms'
import { followNotebooks, purgeExpired } from './trash'

const daily = 24 * 3_600_000
let next: NodeJS.Timeout | undefined

/** What waits until the vault is open and nobody waits for it: the words for search, and the end of 30 days of trash. */
export async function keepUp(): Promise<void> {
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
