import { expect, test } from 'vitest'
import { rowsApart } from './apart'

const rows = (values: (number | null)[]) =>
  values.map((value, at) => ({ key: `2026-01-${at + 10}`, label: { en: '', nl: '' }, values: [value], n: 1, apart: null })) // oxfmt-ignore
const keys = (values: (number | null)[], over = 5) => rowsApart(rows(values), over).map(({ key }) => Number(key.slice(-2)) - 10) // oxfmt-ignore

test('what lies far from the line stands apart, the furthest first, two at most', () => {
  expect(keys([7, 6, 7, 6, 7, 1, 6, 6, 7, 10, 6, 6])).toEqual([5, 9])
  expect(keys([7, 6, 7, 6, 7, 2, 6, null, 6, 7, 0, 6, 6, 10, 6, 6])).toHaveLength(2)
})

test('where nothing differs, or all of it does alike, nothing stands apart', () => {
  expect(keys([])).toEqual([])
  expect(keys([5, 5, 5, 5, 5, 5])).toEqual([])
  expect(keys([5, 6, 5, 6, 5, 6, 5, 6])).toEqual([])
})

test('several times on a day have no one name', () => {
  const many = rows([7, 6, 7, 6, 7, 1, 6]).map((row) => ({ ...row, n: row.values[0] === 1 ? 3 : 1 }))
  expect(rowsApart(many, 5).map(({ values }) => values[0])).not.toContain(1)
})
