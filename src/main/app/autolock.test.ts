import { expect, test, vi } from 'vitest'
import { awayTooLong } from './autolock'

vi.mock('electron', () => ({}))
vi.mock('electron-store', () => ({ default: class {} }))

test('locks after the minutes of the setting, not before', () => {
  expect(awayTooLong(299, 5)).toBe(false)
  expect(awayTooLong(300, 5)).toBe(true)
})

test('0 minutes never locks by idleness', () => {
  expect(awayTooLong(1_000_000, 0)).toBe(false)
})
