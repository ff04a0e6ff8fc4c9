import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import en from '../i18n/en/due.json'
import enUi from '../i18n/en/ui.json'
import nl from '../i18n/nl/due.json'
import nlUi from '../i18n/nl/ui.json'
import { dayWords } from './day-words'

const english = createIntl({ locale: 'en-GB', messages: { ...en, ...enUi } })
const dutch = createIntl({ locale: 'nl', messages: { ...nl, ...nlUi } })

test.each([
  ['2026-11-17', 'since Tuesday', 'sinds dinsdag'],
  ['2026-11-10', 'since Tue 10 Nov', 'sinds di 10 nov'],
  ['2026-11-19', 'today', 'vandaag'],
  ['2026-11-19T14:00', 'today 14:00', 'vandaag 14.00'],
  ['2026-11-18T14:00', 'since Wednesday', 'sinds woensdag'],
  ['2026-11-20', 'tomorrow', 'morgen'],
  ['2026-11-24', 'Tuesday', 'dinsdag'],
  ['2026-12-01', 'Tue 1 Dec', 'di 1 dec'],
])('%s, seen from 19 November, is %s, %s', (on, inEnglish, inDutch) => {
  expect(dayWords(english, on, '2026-11-19')).toBe(inEnglish)
  expect(dayWords(dutch, on, '2026-11-19')).toBe(inDutch)
})
