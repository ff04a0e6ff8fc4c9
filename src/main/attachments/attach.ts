import { BrowserWindow, dialog, type WebContents } from 'electron'
import type { Attachment } from '@shared/contract/notebooks'
import { BospadError } from '@shared/errors'
import {
  addAttachment as store,
  eachAttachmentPiece,
  readAttachment,
  removeAttachment as drop,
} from '../store/attachments'
import { readSettings } from '../settings/store'
import { writeDurably } from '../vault/durable-file'
import { openVault, save } from '../vault/session'
import { nameWithExtension } from './file-name'
import { cleanFile, largestFile } from './clean-file'
import en from './messages.en.json'
import nl from './messages.nl.json'

/**
 * Durable when it returns. The file is what its bytes say, without what it tells about its maker.
 * @throws BospadError NOT_FOUND, FILE_TOO_LARGE, FILE_TYPE_REFUSED, FILE_DAMAGED and as `save`
 */
export async function addAttachment(entryId: string, name: string, file: Blob): Promise<Attachment> {
  if (file.size > largestFile) throw new BospadError('FILE_TOO_LARGE')
  const clean = cleanFile(Buffer.from(await file.arrayBuffer()), name)
  return save((db) => store(db, entryId, clean, Date.now()))
}

/** @throws BospadError NOT_FOUND and as `save` */
export function removeAttachment(id: string): void {
  save((db) => drop(db, id))
}

/**
 * Says that the copy is readable by others, asks where, writes it; false when dismissed.
 * @throws BospadError NOT_FOUND, DISK_FULL, FOLDER_READ_ONLY
 */
export async function saveAttachmentCopy(page: WebContents, id: string): Promise<boolean> {
  const { db } = openVault()
  const { name, mime } = readAttachment(db, id)
  const window = BrowserWindow.fromWebContents(page)
  const words = readSettings().language === 'nl' ? nl : en
  const warning = {
    type: 'warning' as const,
    message: words.copyTitle,
    detail: words.copyText,
    buttons: [words.save, words.cancel],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  }
  const { response } = await (window ? dialog.showMessageBox(window, warning) : dialog.showMessageBox(warning))
  if (response !== 0) return false
  const options = { defaultPath: nameWithExtension(name, extensionOf(name, mime)) }
  const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  if (chosen.canceled || !chosen.filePath) return false
  writeCopy(chosen.filePath, Buffer.concat([...eachAttachmentPiece(openVault().db, id)]))
  return true
}

const extensionOf = (name: string, mime: string) =>
  /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? mime.split('/')[1] ?? 'bin'

function writeCopy(path: string, bytes: Buffer): void {
  try {
    writeDurably(path, bytes)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    throw new BospadError(code === 'ENOSPC' || code === 'EDQUOT' ? 'DISK_FULL' : 'FOLDER_READ_ONLY', undefined, {
      cause,
    })
  }
}
