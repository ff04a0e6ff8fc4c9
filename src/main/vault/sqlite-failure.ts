import { BospadError, type ErrorCode } from '@shared/errors'

const meanings: [RegExp, ErrorCode][] = [
  [/^SQLITE_FULL/, 'DISK_FULL'],
  [/^SQLITE_(BUSY|LOCKED)/, 'BUSY'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'STORE_DAMAGED'],
  [/^SQLITE_(READONLY|PERM)/, 'FOLDER_READ_ONLY'],
  [/^SQLITE_(IOERR|CANTOPEN)/, 'DISK_ERROR'],
  [/^(ENOSPC|EDQUOT)$/, 'DISK_FULL'],
  [/^(EROFS|EACCES|EPERM)$/, 'FOLDER_READ_ONLY'],
  [/^(EIO|ENOENT|ENOTDIR|ENXIO|EMFILE|EBUSY)$/, 'DISK_ERROR'],
]

/** What a failure of SQLite or of the file system means to the user; other errors pass unchanged. */
export function asBospadError(error: unknown): unknown {
  if (error instanceof BospadError) return error
  const code = (error as { code?: unknown } | null)?.code
  const meaning = typeof code === 'string' ? meanings.find(([pattern]) => pattern.test(code)) : undefined
  return meaning ? new BospadError(meaning[1], undefined, { cause: error }) : error
}
