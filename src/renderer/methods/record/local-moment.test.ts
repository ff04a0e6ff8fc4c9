import { expect, test } from 'vitest'
import { fromLocal, toLocal } from './local-moment'

test('a moment in a zone is the same instant there and back, in summer and winter', () => {
  for (const moment of ['2026-11-22T16:30', '2026-07-01T00:05']) {
    const at = fromLocal(moment, 'Europe/Amsterdam')
    expect(toLocal(at ?? 0, 'Europe/Amsterdam')).toBe(moment)
  }
  expect(fromLocal('2026-11-22T16:30', 'Europe/Amsterdam')).toBe(Date.parse('2026-11-22T15:30Z'))
  expect(fromLocal('2026-13-99', 'Europe/Amsterdam')).toBeNull()
})
