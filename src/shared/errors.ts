/**
 * The closed list of what can go wrong. Only the code crosses the border, never the
 * input: one table per language (`renderer/i18n`) turns it into words and a next step.
 */
export const errorCodes = [
  // vault
  'WRONG_PASSPHRASE',
  'WRONG_RECOVERY_KEY',
  'ENVELOPE_DAMAGED',
  'STORE_DAMAGED',
  'STORE_MISSING',
  'STORE_EMPTY',
  'FOLDER_READ_ONLY',
  'STORE_NEWER',
  'VAULT_EXISTS',
  'VAULT_NOT_FOUND',
  'VAULT_IN_USE',
  'VAULT_LOCKED',
  'WEAK_PASSPHRASE',
  'CLOUD_FOLDER',
  // saving
  'DISK_FULL',
  'DISK_ERROR',
  'EMPTY_OVERWRITE',
  'STALE_SAVE',
  'NOT_FOUND',
  'NOTEBOOK_ARCHIVED',
  // backups
  'BACKUP_FAILED',
  'BACKUP_DAMAGED',
  // files in and out
  'FILE_TOO_LARGE',
  'FILE_TYPE_REFUSED',
  'FILE_DAMAGED',
  'FILE_UNREADABLE',
  'IMPORT_FOLDER_EMPTY',
  'EXPORT_FOLDER_NOT_EMPTY',
  'CANCELLED',
  'BUSY',
  // plans of a pair
  'PLAN_NOT_ONE',
  'PLAN_TOO_LARGE',
  'PLAN_FOR_ANOTHER',
  'PLAN_PHRASE',
  'PLAN_DAMAGED',
  'PLAN_NEWER',
  'PLAN_OTHER_PAIR',
  'PLAN_VALUE',
  'PLAN_UNDO_LATE',
  'KEY_UNREADABLE',
  // shell
  'SHORTCUT_TAKEN',
  'NAME_TAKEN',
  'BAD_INPUT',
  'UNEXPECTED',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** What named functions in main throw; the border turns it into the typed error of its code. */
export class BospadError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly facts?: Record<string, string | number>,
    options?: ErrorOptions,
  ) {
    super(code, options)
    this.name = 'BospadError'
  }
}
