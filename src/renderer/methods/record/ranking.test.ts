import { expect, test } from 'vitest'
import { placed, placesOf, placing } from './ranking'

test('two may share a place until one of them gets another; a place that was left stays empty', () => {
  const shared = placing(['a', 'b', 'c'], 'b', 1)
  expect(shared).toEqual([['a', 'b'], [], 'c'])
  expect(placesOf(shared)).toEqual([
    { key: 'a', place: 1 },
    { key: 'b', place: 1 },
    { key: 'c', place: 3 },
  ])
  expect(placed(shared)).toBe(2)
  expect(placing(shared, 'a', 2)).toEqual(['b', 'a', 'c'])
})

test('the last place goes when what stood there is taken out', () => {
  expect(placing(['a', 'b'], 'b', null)).toEqual(['a'])
  expect(placing(['a'], 'a', null)).toEqual([])
  expect(placing([], 'c', 3)).toEqual([[], [], 'c'])
})
