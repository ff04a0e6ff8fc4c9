import { expect, test } from 'vitest'
import { isoWeek } from './iso-week'

test.each([
  ['2026-11-22', 47],
  ['2026-11-23', 48],
  ['2027-01-01', 53],
  ['2027-01-04', 1],
  ['2025-12-29', 1],
  ['2024-12-31', 1],
])('%s is in week %i', (day, week) => expect(isoWeek(day)).toBe(week))
