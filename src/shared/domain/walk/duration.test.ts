import { expect, test } from 'vitest'
import { walkingTime } from './duration'

test('flat ground takes distance over pace, and some lingering', () => {
  expect(walkingTime(6, null)).toEqual({ low: 90, high: 110 })
  expect(walkingTime(6, 0, 3)).toEqual({ low: 120, high: 145 })
})

test('climbing adds an hour for every 2,000 feet, as Naismith has it', () => {
  expect(walkingTime(4, 609.6).low).toBe(120)
  expect(walkingTime(5.4, 66).low).toBe(85)
})

test('question stops lengthen the slow end only', () => {
  expect(walkingTime(6, null, 4, 5)).toEqual({ low: 90, high: 125 })
})

test('the ends differ, also on the shortest walk', () => {
  expect(walkingTime(0.1, null)).toEqual({ low: 5, high: 10 })
})
