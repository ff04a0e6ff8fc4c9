import { expect, test } from 'vitest'
import { localDay } from './local-day'

test('the day is that of the zone', () => {
  const instant = Date.UTC(2026, 10, 21, 23, 30)
  expect(localDay(instant, 'UTC')).toBe('2026-11-21')
  expect(localDay(instant, 'Europe/Amsterdam')).toBe('2026-11-22')
})

test('a day that ends at three counts the night for the evening', () => {
  expect(localDay(Date.UTC(2026, 10, 22, 1, 59), 'Europe/Amsterdam', 3)).toBe('2026-11-21')
  expect(localDay(Date.UTC(2026, 10, 22, 2, 0), 'Europe/Amsterdam', 3)).toBe('2026-11-22')
})

test('an unknown zone is read as UTC', () => {
  expect(localDay(0, 'Nowhere/Else')).toBe('1970-01-01')
})
