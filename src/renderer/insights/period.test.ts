import { expect, test } from 'vitest'
import { periodOf } from './period'

const own = { from: '2025-02-01', to: '' }

test.each([
  ['quarter', '2026-11-22', { from: '2026-10-01', to: '2026-12-31' }],
  ['quarter', '2024-02-29', { from: '2024-01-01', to: '2024-03-31' }],
  ['quarter', '2026-05-01', { from: '2026-04-01', to: '2026-06-30' }],
  ['year', '2026-11-22', { from: '2026-01-01', to: '2026-12-31' }],
  ['all', '2026-11-22', { from: null, to: null }],
  ['own', '2026-11-22', { from: '2025-02-01', to: null }],
] as const)('%s on %s', (kind, today, period) => {
  expect(periodOf({ kind, ...own }, today)).toEqual(period)
})
