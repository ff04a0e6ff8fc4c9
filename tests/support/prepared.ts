import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { goodPassphrase } from '../pages/gate'

/** The folder that the global set-up (`set-up.ts`) made for this run; the workers inherit its name. */
export function prepared(): string {
  const folder = process.env.BOSPAD_PREPARED
  if (!folder) throw new Error('nothing was prepared: playwright.config.ts names the global set-up')
  return folder
}

/** An empty vault of Ingrid, made by the app's own code; it opens with `goodPassphrase`. */
export const preparedVault = (language: 'en' | 'nl') => join(prepared(), language, 'Ingrid.bospad')

/** The sample vault, written by the app's own code when a test of the run first asks for it; opens with `goodPassphrase`. */
export function preparedSample(language: 'en' | 'nl'): string {
  const folder = join(prepared(), `sample-${language}`)
  if (!existsSync(folder)) {
    const making = mkdtempSync(join(prepared(), 'making-'))
    execFileSync(process.execPath, [process.env.BOSPAD_PREPARING ?? '', making, goodPassphrase, language], { stdio: 'inherit' }) // prettier-ignore
    try {
      renameSync(making, folder)
    } catch {
      rmSync(making, { recursive: true }) // another worker was first
    }
  }
  return join(folder, language === 'nl' ? 'Voorbeeld.bospad' : 'Sample.bospad')
}
