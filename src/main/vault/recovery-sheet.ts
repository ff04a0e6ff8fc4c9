import type { WebContents } from 'electron'
import { BospadError } from '@shared/errors'
import { unconfirmedVault } from './create'
import { printSheet } from './print-sheet'

/** The page that shows the recovery key, as a sheet. @throws BospadError NOT_FOUND (no vault is being made) and as `printSheet` */
export async function printRecoverySheet(page: WebContents, to: 'printer' | 'pdf'): Promise<boolean> {
  if (!unconfirmedVault()) throw new BospadError('NOT_FOUND')
  return printSheet(page, to, 'Bospad.pdf')
}
