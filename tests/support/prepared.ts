import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { goodPassphrase } from '../pages/gate'

/** The folder that the global set-up (`set-up.ts`) made for this run; the workers inherit its name. */
export function prepared(): string {
  const folder = process.env.BOSPAD_PREPARED
  if (!folder) throw new Error('nothing was prepared: playwright.config.ts names the global set-up')
  return folder
}

/** An empty vault of Ingrid, made by the app's own code; it opens with `goodPassphrase`. */
export const preparedVault = (language: 'en' | 'nl') => join(prepared(), language, 'Ingrid.bospad')

/**
 * The sample vault, written by the app's own code when a test first asks for it; opens with `goodPassphrase`. Kept for
 * later runs of the day, as long as neither that code nor the story changes.
 */
export function preparedSample(language: 'en' | 'nl'): string {
  const program = process.env.BOSPAD_PREPARING ?? ''
  const made = createHash('sha256').update(readFileSync(program)).update(new Date().toDateString()).digest('hex')
  const cache = resolve('node_modules/.cache/samples')
  const folder = join(cache, `${made.slice(0, 16)}-${language}`)
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true })
    for (const name of readdirSync(cache))
      if (!name.startsWith(made.slice(0, 16)) && !name.startsWith('making-')) rmSync(join(cache, name), { recursive: true, force: true }) // oxfmt-ignore
    const making = mkdtempSync(join(cache, 'making-'))
    execFileSync(process.execPath, [program, making, goodPassphrase, language], { stdio: 'inherit' })
    try {
      renameSync(making, folder)
    } catch {
      rmSync(making, { recursive: true }) // another worker was first
    }
  }
  return join(folder, language === 'nl' ? 'Voorbeeld.bospad' : 'Sample.bospad')
}
