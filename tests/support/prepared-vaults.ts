import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { goodPassphrase } from '../pages/gate'
import { bundle } from './bundle'
import type { Language } from './words'

/** Playwright's global set-up: vaults made once per run by the app's own code, for tests that begin inside one. */
export default async function prepareVaults(): Promise<() => void> {
  const desk = mkdtempSync(join(tmpdir(), 'bospad-prepared-'))
  const program = await bundle(resolve('tests/support/make-prepared-vaults.ts'))
  execFileSync(process.execPath, [program, desk, goodPassphrase], { stdio: 'inherit' })
  process.env.BOSPAD_PREPARED_VAULTS = desk // the workers inherit it
  return () => rmSync(desk, { recursive: true, force: true })
}

/** Copies the prepared vault, which opens with `goodPassphrase`, into `parent`; returns its folder. */
export function copyPreparedVault(parent: string, language: Language): string {
  const desk = process.env.BOSPAD_PREPARED_VAULTS
  if (!desk) throw new Error('no vaults were prepared: playwright.config.ts names the global set-up')
  const folder = join(parent, 'Ingrid.bospad')
  cpSync(join(desk, language, 'Ingrid.bospad'), folder, { recursive: true })
  return folder
}
