import type { Language } from '@shared/contract/base'

/** No secrets: the sample holds nobody's words, and the unlock screen shows how it opens. */
export const samplePassphrases = {
  en: 'a path through the beeches',
  nl: 'een pad door het beukenbos',
} satisfies Record<Language, string>
