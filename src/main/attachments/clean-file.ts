import type { Attachment } from '@shared/contract/notebooks'
import { BospadError } from '@shared/errors'
import { fileType } from './file-type'
import { nameWithExtension } from './file-name'
import { cleanPicture } from './picture'

/** Bytes. */
export const largestFile = 50 * 1024 * 1024

export type CleanFile = Pick<Attachment, 'name' | 'mime' | 'kind'> & { bytes: Buffer }

/**
 * A file as it may be kept: judged by its bytes, sanitised, under a harmless name. Pure, so that an import does the
 * same in a process of its own.
 * @throws BospadError FILE_TOO_LARGE, FILE_TYPE_REFUSED, FILE_DAMAGED
 */
export function cleanFile(bytes: Buffer, name: string): CleanFile {
  if (bytes.length > largestFile) throw new BospadError('FILE_TOO_LARGE')
  const type = bytes.length < 12 ? null : fileType(bytes)
  if (!type) throw new BospadError('FILE_TYPE_REFUSED')
  const { mime, kind, extension } = type
  return {
    name: nameWithExtension(name, extension),
    mime,
    kind,
    bytes: kind === 'picture' ? cleanPicture(bytes, mime) : bytes,
  }
}
