import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'

export type Language = 'en' | 'nl'

const catalogues = new Map<Language, Record<string, string>>()

function catalogue(language: Language): Record<string, string> {
  let words = catalogues.get(language)
  if (!words) {
    const folder = resolve('src/renderer/i18n', language)
    words = Object.assign(
      {},
      ...readdirSync(folder).map((file) => JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as unknown),
    ) as Record<string, string>
    catalogues.set(language, words)
  }
  return words
}

/** What the app shows for a message, so that one page model finds its way in both languages. */
export function say(language: Language, id: string, values: Record<string, string | number> = {}): string {
  const message = catalogue(language)[id]
  if (message === undefined) throw new Error(`no message ${id} in ${language}`)
  return String(new IntlMessageFormat(message, language === 'nl' ? 'nl' : 'en-GB').format(values))
}
