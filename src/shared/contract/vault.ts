import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { call, instant, language, nothing } from './base'

/** At least 12 characters and a strength estimate of 3 or more (zxcvbn, 0..4); longest 1024. */
export const passphrase = z.string().min(1).max(1024)

export const vaultSummary = z.object({
  id: z.string(),
  name: z.string(),
  /** Folder for display, home shortened: `Documents › Bospad › Ingrid`. */
  where: z.string(),
  folder: z.string(),
  lastBackupAt: instant.nullable(),
  /** Why the vault cannot be opened as it stands, known without a key. */
  problem: z
    .enum(['STORE_MISSING', 'STORE_EMPTY', 'FOLDER_READ_ONLY', 'ENVELOPE_DAMAGED', 'VAULT_NOT_FOUND'])
    .nullable(),
  /** Of the sample, which is no secret; null for every other vault. */
  samplePassphrase: z.string().nullable(),
})
export type VaultSummary = z.infer<typeof vaultSummary>

export const folderAdvice = z.object({
  /** The folder the vault's own folder would be made in: what `create` takes. */
  folder: z.string(),
  where: z.string(),
  writable: z.boolean(),
  /** The vault's own folder is there already. */
  exists: z.boolean(),
  /** Name of the synchronising program whose folder this is, such as `Dropbox`. */
  cloud: z.string().nullable(),
  network: z.boolean(),
  freeBytes: z.number(),
})
export type FolderAdvice = z.infer<typeof folderAdvice>

export const strength = z.object({
  /** 0..4, as zxcvbn. */
  score: z.number().int().min(0).max(4),
  /** Base-10 logarithm of the guesses an attacker needs. */
  guessesLog10: z.number(),
  enough: z.boolean(),
  words: z.number().int(),
  characters: z.number().int(),
  /** Why it is weak, as a message key; empty when it is not. */
  warning: z.enum(['', 'short', 'common', 'repeat', 'sequence', 'date', 'name', 'keyboard']),
})
export type Strength = z.infer<typeof strength>

export const lockState = z.object({ state: z.enum(['none', 'locked', 'open']), vault: vaultSummary.nullable() })

const backup = z.object({
  id: z.string(),
  madeAt: instant,
  entries: z.number().int(),
  bytes: z.number(),
  kind: z.enum(['daily', 'manual', 'before-migration', 'before-import', 'before-restore', 'on-request']),
  checked: z.boolean(),
})
export type Backup = z.infer<typeof backup>

export const vaultContract = {
  list: call.input(nothing).output(z.array(vaultSummary)),
  state: call.input(nothing).output(lockState),
  /** Lets the user pick a folder; null when dismissed. */
  chooseFolder: call.input(z.object({ purpose: z.enum(['create', 'open']) })).output(z.string().nullable()),
  adviseFolder: call
    .input(z.object({ folder: z.string().max(4096).optional(), name: z.string().max(80) }))
    .output(folderAdvice),
  strength: call.input(z.object({ passphrase: z.string().max(1024), name: z.string().max(80) })).output(strength),
  suggestPassphrase: call.input(z.object({ language })).output(z.object({ passphrase: z.string() })),
  /** Makes the vault and leaves it unconfirmed: it opens only after `confirmRecovery`. `askGroups`: two of the groups 1 to 8. */
  create: call
    .input(
      z.object({
        name: z.string().trim().min(1).max(80),
        folder: z.string().min(1).max(4096),
        passphrase,
        acceptRisk: z.boolean(),
      }),
    )
    .output(z.object({ vault: vaultSummary, recoveryKey: z.string(), askGroups: z.tuple([z.number(), z.number()]) })),
  /** Both groups as typed, in the order asked; opens the new vault. False when a group differs. */
  confirmRecovery: call
    .input(z.object({ groups: z.tuple([z.string().max(20), z.string().max(20)]) }))
    .output(z.boolean()),
  /** Prints the calling page: its print styles are the recovery sheet. False when dismissed. */
  printRecovery: call.input(z.object({ to: z.enum(['printer', 'pdf']) })).output(z.boolean()),
  abandonCreate: call.input(nothing).output(nothing),
  /** Adds an existing vault folder to the list on this computer. */
  add: call.input(z.object({ folder: z.string().max(4096) })).output(vaultSummary),
  forget: call.input(z.object({ id: z.string() })).output(nothing),
  unlock: call.input(z.object({ id: z.string(), passphrase })).output(vaultSummary),
  /** Opens with the recovery key and sets a new passphrase in one step; nothing changes when either is refused. */
  recover: call.input(z.object({ id: z.string(), recoveryKey: z.string().max(100), passphrase })).output(vaultSummary),
  checkRecoveryKey: call
    .input(z.object({ recoveryKey: z.string().max(100) }))
    .output(z.object({ complete: z.boolean(), valid: z.boolean() })),
  changePassphrase: call.input(z.object({ current: passphrase, next: passphrase })).output(nothing),
  rename: call.input(z.object({ name: z.string().trim().min(1).max(80) })).output(vaultSummary),
  lock: call.input(nothing).output(nothing),
  /** What the open vault tells the page: it is about to lock (flush the draft now), or saves were lost. */
  events: call
    .input(nothing)
    .output(
      eventIterator(
        z.object({ kind: z.enum(['locking', 'backup', 'changed', 'inbox', 'menu']), detail: z.string().optional() }),
      ),
    ),
  /**
   * Number of acknowledged saves that the store does not hold (a lost WAL); 0 in health. Transactions, of which writing
   * one entry makes many: not a number of entries or changes as a person counts them.
   */
  missingSaves: call.input(nothing).output(z.number().int()),
  backups: {
    list: call.input(nothing).output(z.array(backup)),
    make: call.input(nothing).output(backup),
    verify: call.input(z.object({ id: z.string() })).output(z.object({ ok: z.boolean(), entries: z.number().int() })),
    /** Restores and locks; the present store is kept as a backup first. */
    restore: call.input(z.object({ id: z.string() })).output(nothing),
    status: call.input(nothing).output(
      z.object({
        lastAt: instant.nullable(),
        running: z.boolean(),
        problem: z.enum(['DISK_FULL', 'BACKUP_FAILED']).nullable(),
        folder: z.string(),
      }),
    ),
    showFolder: call.input(nothing).output(nothing),
  },
}
