import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { promisify } from 'node:util'
import { Bospad } from '../support/app'
import { bundle } from '../support/bundle'

const run = promisify(execFile)
const passphrase = 'moeras kandelaar fluit bezem'
let makeVault: Promise<string> | undefined

/** The folder of a vault of `n` entries; the first time, making 100,000 takes minutes. */
export async function vaultOf(n: number): Promise<string> {
  const { stdout } = await run('node', [await (makeVault ??= bundle('tests/bench/make-vault.ts')), String(n)])
  return stdout.trim()
}

/** Bospad at the unlock screen of `vault`, the passphrase typed. */
export async function startOn(vault: string): Promise<Bospad> {
  const bospad = await Bospad.start({ kept: { vaults: [vault] } })
  await bospad.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  return bospad
}

export async function end(bospad: Bospad): Promise<void> {
  await bospad.quit()
  rmSync(bospad.home, { recursive: true, force: true })
}
