import { mkdirSync } from 'node:fs'
import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { WebContents } from 'electron'
import type { Attachment } from '@shared/contract/notebooks'
import { BospadError } from '@shared/errors'
import { cleanFileName } from '../../attachments/file-name'
import { eachAttachmentPiece } from '../../store/attachments'
import { askFolder, freePath } from '../../transfer/into-folder'
import { writeChosen } from '../../transfer/print'
import { openVault } from '../../vault/session'

/**
 * Asks where, and writes the files in clear into a new folder there. Its name and how many; null when dismissed.
 * @throws BospadError DISK_FULL, FOLDER_READ_ONLY, VAULT_LOCKED
 */
export async function saveBeside(
  page: WebContents,
  name: string,
  files: readonly Attachment[],
): Promise<{ folder: string; count: number } | null> {
  const parent = await askFolder(page)
  if (parent === null) return null
  const folder = freePath(parent, cleanFileName(name, 'Bospad', 80))
  try {
    mkdirSync(folder)
  } catch (cause) {
    throw new BospadError('FOLDER_READ_ONLY', undefined, { cause })
  }
  for (const file of files) {
    const path = freePath(folder, cleanFileName(file.name, 'file'))
    writeChosen(path, Buffer.concat([...eachAttachmentPiece(openVault().db, file.id)]))
    await setImmediate()
  }
  return { folder: basename(folder), count: files.length }
}
