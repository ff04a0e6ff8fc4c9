import { expect, test } from 'vitest'
import { isTrue, runLogic } from './run-logic'

const run = (rule: unknown, data: Record<string, unknown> = {}) => runLogic(rule as never, data)

test('what is empty is neither smaller nor larger', () => {
  expect(run({ '<': [{ var: 'a' }, 5] })).toBe(false)
  expect(run({ '>': [{ var: 'a' }, -5] })).toBe(false)
  expect(run({ '<': [1, { var: 'a' }, 9] }, { a: 5 })).toBe(true)
})

test('lists, days and words', () => {
  expect(run({ size: [{ var: 'a' }] }, { a: [1, 2, 3] })).toBe(3)
  expect(run({ size: [{ var: 'a' }] })).toBe(0)
  expect(run({ sum: [{ var: 'a' }] }, { a: [1, null, 3] })).toBe(4)
  expect(run({ mean: [{ map: [{ var: 'a' }, { var: 'b' }] }] }, { a: [{ b: 1 }, { b: 4 }] })).toBe(2.5)
  expect(run({ days: ['2026-05-04', '2026-05-18'] })).toBe(14)
  expect(run({ 'plus-days': ['2026-05-04', 14] })).toBe('2026-05-18')
  expect(run({ 'plus-months': ['2026-03-31', 3] })).toBe('2026-06-30')
  expect(run({ 'first-word-in': ['No more late mail', ['no', 'not']] })).toBe(true)
  expect(run({ 'first-word-in': ['Nothing', ['no', 'not']] })).toBe(false)
  expect(run({ 'has-word': ['You are a natural', ['natural']] })).toBe(true)
  expect(run({ 'has-digits': ['five'] })).toBe(false)
  expect(run({ slope: [[[1, 1], [2, 2], [3, 3]]] })).toBeCloseTo(1) // oxfmt-ignore
  expect(run({ most: [['a', 'b', 'b', 'a']] })).toBe('a')
  expect(run({ 'least-of': [[['x', 3], ['y', 2], ['z', 2]]] })).toEqual(['y', 'z']) // oxfmt-ignore
  expect(run({ take: [[1, 2, 3], 2] })).toEqual([1, 2])
  expect(run({ filled: [{ var: 'a' }] }, { a: false })).toBe(true)
  expect(run({ filled: [{ var: 'a' }] }, { a: [' '] })).toBe(false)
  expect(run({ object: ['text', { var: 'a' }] }, { a: 'x' })).toEqual({ text: 'x' })
})

test('from within a list the record is two steps up', () => {
  expect(run({ map: [{ var: 'a' }, { '+': [{ var: '' }, { var: '../../b' }] }] }, { a: [1, 2], b: 10 })).toEqual([
    11, 12,
  ])
  expect(
    run({ filter: [{ var: 'a' }, { '>': [{ var: 'n' }, { var: '../../b' }] }] }, { a: [{ n: 1 }, { n: 20 }], b: 10 }),
  ).toEqual([{ n: 20 }])
})

test('an empty list is not true, and what cannot be worked out is not either', () => {
  expect(isTrue({ filter: [{ var: 'a' }, true] }, { a: [] })).toBe(false)
  expect(isTrue({ '+': [{ var: 'a' }, 1] }, { a: { b: 1 } })).toBe(false)
})
