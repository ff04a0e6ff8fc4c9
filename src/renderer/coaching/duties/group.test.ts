import { expect, test } from 'vitest'
import { groupOf } from './group'

test('a client is due once the day has passed, and soon within 60 days of it', () => {
  const on = (retainUntil: string | null) => groupOf({ retainUntil }, '2026-11-22')
  expect([on('2026-11-21'), on('2026-11-22'), on('2027-01-21'), on('2027-01-22'), on(null)]).toEqual(['due', 'soon', 'soon', 'later', 'open']) // oxfmt-ignore
})
