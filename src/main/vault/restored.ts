/** Folders of vaults whose store this process has put back from a backup, until they are opened. */
const restored = new Set<string>()

export function noteRestored(folder: string): void {
  restored.add(folder)
}

/** Asked once, at the opening. */
export function wasRestored(folder: string): boolean {
  return restored.delete(folder)
}
