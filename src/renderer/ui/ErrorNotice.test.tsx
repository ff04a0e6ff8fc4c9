import { expect, test } from 'vitest'
import { errorCodes } from '@shared/errors'
import { catalogues } from '../i18n/catalogues'

test.each(['en', 'nl'] as const)('every error has its words and next step in %s', (language) => {
  for (const code of errorCodes)
    for (const part of ['title', 'text', 'next'])
      expect(catalogues[language][`errors.${code}.${part}`], `${code}.${part}`).toBeTruthy()
})

test('the seven ways a vault can fail to open differ in message and in next step', () => {
  const seven = [
    'WRONG_PASSPHRASE',
    'ENVELOPE_DAMAGED',
    'STORE_DAMAGED',
    'STORE_MISSING',
    'STORE_EMPTY',
    'FOLDER_READ_ONLY',
    'STORE_NEWER',
  ]
  for (const language of ['en', 'nl'] as const) {
    const words = (part: string) => new Set(seven.map((code) => catalogues[language][`errors.${code}.${part}`]))
    expect(words('title').size).toBe(7)
    expect(words('next').size).toBe(7)
  }
})
