import { expect, it } from 'vitest'
import { replaceIn } from './replace'
import { timeOf } from './time'

it('replaces whole words, in texts and lists, and takes nothing in the new words for a pattern', () => {
  expect(replaceIn('Reinders, Reinders’ car; Reindersen. Jans fiets', 'Reinders', 'Kim $1')).toBe(
    'Kim $1, Kim $1’ car; Reindersen. Jans fiets',
  )
  expect(replaceIn(['Jans fiets', 3, 'Jan'], 'Jan', 'K.')).toEqual(['K.s fiets', 3, 'K.'])
  expect(replaceIn('06-12 (34)', '06-12 (34)', '[…]')).toBe('[…]')
})

it('counts whole minutes down and stays at nothing left', () => {
  expect(timeOf(10, 0)).toEqual({ left: 10, share: 0 })
  expect(timeOf(10, 61_000).left).toBe(9)
  expect(timeOf(10, 540_001).left).toBe(1)
  expect(timeOf(10, 3_600_000)).toEqual({ left: 0, share: 1 })
})
