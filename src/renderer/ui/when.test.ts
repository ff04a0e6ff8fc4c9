import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import en from '../i18n/en/ui.json'
import nl from '../i18n/nl/ui.json'
import { clock, clockAlone, dayAndClock } from './when'

const english = createIntl({ locale: 'en-GB', messages: en })
const dutch = createIntl({ locale: 'nl', messages: nl })
const at = Date.UTC(2026, 10, 17, 16, 12)

test('a time is written as each language does, in the zone it was lived in', () => {
  expect(clock(english, at, 'Europe/Amsterdam')).toBe('17:12')
  expect(clock(dutch, at, 'Europe/Amsterdam')).toBe('17.12 uur')
  expect(clock(dutch, Date.UTC(2026, 10, 17, 0, 5), 'UTC')).toBe('00.05 uur')
  expect(clockAlone(dutch, at, 'Europe/Amsterdam')).toBe('17.12')
})

test('a day and a time need one comma', () => {
  expect(dayAndClock(english, at, 'UTC')).toBe('Tuesday 17 November 2026, 16:12')
  expect(dayAndClock(english, at, 'UTC', 'short')).toBe('Tue 17 Nov, 16:12')
  expect(dayAndClock(dutch, at, 'UTC')).toBe('dinsdag 17 november 2026, 16.12 uur')
  expect(dayAndClock(dutch, at, 'UTC', 'short')).toBe('di 17 nov, 16.12 uur')
})
