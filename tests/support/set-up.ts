import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { FullConfig } from '@playwright/test'
import { goodPassphrase } from '../pages/gate'
import { bundle } from './bundle'
import { buildCalls } from './calls'
import { startDisplays } from './display'

/** What all tests of a run share, made once: vaults to begin in, the script that calls main from a page, displays. */
export default async function prepare({ workers }: FullConfig): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'bospad-prepared-'))
  const program = await bundle(resolve('tests/support/make-prepared-vaults.ts'))
  execFileSync(process.execPath, [program, folder, goodPassphrase], { stdio: 'inherit' })
  await buildCalls(folder)
  process.env.BOSPAD_PREPARED = folder
  process.env.BOSPAD_PREPARING = program
  const stopDisplays = await startDisplays(workers)
  return () => {
    stopDisplays()
    rmSync(folder, { recursive: true, force: true })
  }
}
