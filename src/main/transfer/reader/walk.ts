import { opendir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Skipped } from './note'

/** Markdown files at most. */
export const mostFiles = 100_000
const deepest = 32

export type Walked = {
  /** Paths with `/`, relative to the folder, sorted. */
  notes: string[]
  others: Set<string>
  skipped: Skipped[]
}

/** Every ordinary file below `root`. Symbolic links are never followed, hidden files and folders are left alone. */
export async function walk(root: string, found: (count: number) => void): Promise<Walked> {
  const walked: Walked = { notes: [], others: new Set(), skipped: [] }
  const folders = [{ path: '', depth: 0 }]
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    let entries
    try {
      entries = await opendir(join(root, folder.path))
    } catch (error) {
      if (folder.path === '') throw error
      walked.skipped.push({ file: folder.path, reason: 'unreadable' })
      continue
    }
    for await (const entry of entries) {
      const path = folder.path ? `${folder.path}/${entry.name}` : entry.name
      if (entry.isSymbolicLink()) walked.skipped.push({ file: path, reason: 'symlink' })
      else if (entry.name.startsWith('.')) walked.skipped.push({ file: path, reason: 'hidden' })
      else if (entry.isDirectory() && folder.depth < deepest) folders.push({ path, depth: folder.depth + 1 })
      else if (entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name) && walked.notes.length < mostFiles) {
        walked.notes.push(path)
        if (walked.notes.length % 500 === 0) found(walked.notes.length)
      } else if (entry.isFile()) walked.others.add(path)
      else walked.skipped.push({ file: path, reason: 'unreadable' })
    }
  }
  walked.notes.sort()
  return walked
}
