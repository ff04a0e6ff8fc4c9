import { dirname } from 'node:path'
import { lockFromPage } from '../app/lock'
import { beforeLock } from '../vault/lock'
import { openVault } from '../vault/session'
import { setWantedPractice } from './wanted'

let isAsked = false

beforeLock(() => {
  if (!isAsked) setWantedPractice(null)
})

/** Locks, as the user would; the page that comes then begins a vault beside this one. @throws BospadError VAULT_LOCKED */
export async function beginPractice(): Promise<void> {
  setWantedPractice({ folder: dirname(openVault().folder) })
  isAsked = true
  try {
    await lockFromPage()
  } finally {
    isAsked = false
  }
}
