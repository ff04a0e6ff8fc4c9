import { join } from 'node:path'

/** The folder that the global set-up (`set-up.ts`) made for this run; the workers inherit its name. */
export function prepared(): string {
  const folder = process.env.BOSPAD_PREPARED
  if (!folder) throw new Error('nothing was prepared: playwright.config.ts names the global set-up')
  return folder
}

/** An empty vault of Ingrid, made by the app's own code; it opens with `goodPassphrase`. */
export const preparedVault = (language: 'en' | 'nl') => join(prepared(), language, 'Ingrid.bospad')
