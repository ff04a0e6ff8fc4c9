import { createHash } from 'node:crypto'
import { rmdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join, relative, sep } from 'node:path'

/** What a vault folder holds; `docs/vault-format.md` describes each file. */
export function vaultPaths(folder: string) {
  return {
    about: join(folder, 'vault.json'),
    keys: join(folder, 'keys'),
    passphrase: join(folder, 'keys', 'passphrase.age'),
    recovery: join(folder, 'keys', 'recovery.age'),
    sums: join(folder, 'keys', 'SHA256SUMS'),
    store: join(folder, 'store.db'),
    ledger: join(folder, 'ledger'),
    deleted: join(folder, 'deleted'),
    inbox: join(folder, 'inbox'),
    backups: join(folder, 'backups'),
  }
}
export type VaultPaths = ReturnType<typeof vaultPaths>

/** What SQLite may leave beside the store. A stale one must never meet another store: it would be replayed. */
export function besideStore(store: string): string[] {
  return [`${store}-wal`, `${store}-shm`, `${store}-journal`]
}

const suffix = '.bospad'

/** The folder of a vault called `name` inside `parent`; a `parent` that is itself a vault folder is kept. */
export function vaultFolder(parent: string, name: string): string {
  if (parent.endsWith(suffix)) return parent
  return join(parent, `${fileNameFor(name)}${suffix}`)
}

/** `name` as a file name on Windows, macOS and Linux; at most 60 characters. */
function fileNameFor(name: string): string {
  const plain = name
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '')
    .slice(0, 60)
    .trim()
  return plain === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain) ? `Bospad ${plain}`.trim() : plain
}

export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // holds something that is not ours, or was never made
  }
}

/** Names a vault folder on this computer; not kept in the vault, so a copied vault is another one. */
export function vaultId(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 32)
}

/** `Documents › Bospad › Ingrid`: the folder as people say it, the home folder left out. */
export function whereOf(folder: string, home: string = homedir()): string {
  const inside = relative(home, folder)
  const shown = inside === '' || inside.startsWith('..') ? folder : inside
  const parts = shown.split(sep).filter(Boolean)
  const last = parts.pop() ?? shown
  return [...parts, basename(last, suffix)].join(' › ')
}
