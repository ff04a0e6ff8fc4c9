import { open } from 'node:fs/promises'
import type { Problem } from './parse'
import { largestMethod, parseMethod } from './parse'
import type { Method } from '@shared/domain/method/format'
import { BospadError } from '@shared/errors'
import { readMethodDraft, removeOwnMethod, writeMethodDraft, writeOwnMethod } from '../store/own-methods'
import { openVault, save } from '../vault/session'
import { findMethod, forgetOwnMethods, isBuiltIn } from './library'

/** The file of a method as others can read it. @throws BospadError NOT_FOUND */
export function methodText(id: string): string {
  const { own: _own, removed: _removed, ...method } = findMethod(openVault().db, id)
  return `${JSON.stringify(method, null, 2)}\n`
}

/**
 * Takes a method file into the vault: a new method, or the next version of one of the user's own. A file that is none, or
 * that would take the place of a shipped method, changes nothing.
 */
export function saveOwnMethod(text: string, now = Date.now()): { id: string | null; problems: Problem[] } {
  const { method, problems } = checkMethodText(text)
  if (!method) return { id: null, problems }
  save((db) => {
    const version = nextVersion(method.id)
    writeOwnMethod(db, { id: method.id, version, text: JSON.stringify({ ...method, version }) }, now)
  })
  forgetOwnMethods()
  return { id: method.id, problems: [] }
}

export function checkMethodText(text: string): { method: Method | null; problems: Problem[] } {
  const parsed = parseMethod(text)
  if (parsed.method && isBuiltIn(parsed.method.id))
    return { method: null, problems: [{ code: 'id.taken', line: lineOf(text, '"id"'), path: 'id' }] }
  return parsed
}

export const methodDraft = (page: string) => readMethodDraft(openVault().db, page)

export function keepMethodDraft(page: string, text: string | null, now = Date.now()): { savedAt: number } {
  save((db) => writeMethodDraft(db, page, text, now))
  return { savedAt: now }
}

export function forgetMethod(id: string): void {
  if (isBuiltIn(id)) throw new BospadError('BAD_INPUT')
  save((db) => removeOwnMethod(db, id))
  forgetOwnMethods()
}

/** @throws BospadError FILE_TOO_LARGE, FILE_UNREADABLE (not there, or no UTF-8 text) */
export async function readMethodFile(path: string): Promise<string> {
  try {
    // a file may grow between a look at its size and reading it: one byte too many is read at most
    const bytes = Buffer.alloc(largestMethod + 1)
    const file = await open(path, 'r')
    let length = 0
    try {
      for (let read = -1; read !== 0 && length < bytes.length; length += read)
        read = (await file.read(bytes, length, bytes.length - length)).bytesRead
    } finally {
      await file.close()
    }
    if (length > largestMethod) throw new BospadError('FILE_TOO_LARGE')
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length))
  } catch (error) {
    throw error instanceof BospadError ? error : new BospadError('FILE_UNREADABLE')
  }
}

function nextVersion(id: string): number {
  try {
    return findMethod(openVault().db, id).version + 1
  } catch {
    return 1
  }
}

const lineOf = (text: string, part: string) => text.slice(0, Math.max(0, text.indexOf(part))).split('\n').length
