import { execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below `folder` with its content. */
export function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile())
  return new Map(names.map((it) => join(it.parentPath, it.name)).map((path) => [path, readFileSync(path, 'base64')]))
}

/**
 * Makes `folder` read-only as this user meets it: by permission; for root, whom permissions do not stop, by the
 * immutable attribute or a read-only mount. Returns how to undo it, or why it could not be done.
 */
export function makeReadOnly(folder: string): (() => void) | string {
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o500)
    return () => chmodSync(folder, 0o700)
  }
  const ways: [string, string[], string, string[]][] = [
    ['chattr', ['+i', folder], 'chattr', ['-i', folder]],
    ['sh', ['-c', 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0"', folder], 'umount', [folder]],
  ]
  for (const [tool, args, undo, undoArgs] of ways) {
    try {
      execFileSync(tool, args, { stdio: 'ignore' })
      return () => execFileSync(undo, undoArgs, { stdio: 'ignore' })
    } catch {
      continue
    }
  }
  return 'root may neither set file attributes nor mount here'
}
