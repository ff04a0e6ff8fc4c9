import { randomUUID } from 'node:crypto'
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { BospadError } from '@shared/errors'
import { openVault } from '../../vault/session'
import { largestFile, type Opened } from './plan-file'

type Chosen = { db: Database.Database; file: Uint8Array; opened: Opened | null }

/** The file that is looked at: one, and only while the vault that it is for is open. */
let chosen: (Chosen & { token: string }) | null = null

/** @throws BospadError PLAN_TOO_LARGE, FILE_UNREADABLE */
export function readPlanFile(path: string): Uint8Array {
  let handle
  try {
    handle = openSync(path, 'r')
  } catch (cause) {
    throw new BospadError('FILE_UNREADABLE', undefined, { cause })
  }
  try {
    if (fstatSync(handle).size > largestFile) throw new BospadError('PLAN_TOO_LARGE')
    return readFileSync(handle)
  } finally {
    closeSync(handle)
  }
}

export function holdFile(file: Uint8Array): string {
  const token = randomUUID()
  chosen = { db: openVault().db, file, opened: null, token }
  return token
}

/** @throws BospadError NOT_FOUND when another file was chosen since, or the vault was locked */
export function chosenFile(token: string): Chosen {
  if (chosen?.token !== token || chosen.db !== openVault().db) throw new BospadError('NOT_FOUND')
  return chosen
}

export function forgetFile(): void {
  chosen = null
}
