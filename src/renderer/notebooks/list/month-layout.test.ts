import { expect, test } from 'vitest'
import { monthLayout } from './month-layout'

const months = [
  { month: '2026-11', count: 2 },
  { month: '2026-10', count: 1 },
]

test('each month is a heading followed by its rows', () => {
  const layout = monthLayout(months)
  expect([layout.items, layout.rows]).toEqual([5, 3])
  expect(Array.from({ length: 5 }, (_, item) => layout.itemAt(item))).toEqual([
    { kind: 'heading', month: '2026-11' },
    { kind: 'row', row: 0, month: '2026-11' },
    { kind: 'row', row: 1, month: '2026-11' },
    { kind: 'heading', month: '2026-10' },
    { kind: 'row', row: 2, month: '2026-10' },
  ])
  expect([0, 1, 2].map(layout.itemOfRow)).toEqual([1, 2, 4])
  expect(layout.itemAt(5)).toBeNull()
})

test('without headings rows and items are the same', () => {
  const layout = monthLayout(months, false)
  expect([layout.items, layout.rows]).toEqual([3, 3])
  expect([0, 1, 2].map(layout.itemOfRow)).toEqual([0, 1, 2])
  expect(layout.itemAt(2)).toEqual({ kind: 'row', row: 2, month: '2026-10' })
})

test('an empty list has no items', () => {
  expect(monthLayout([]).itemAt(0)).toBeNull()
})
