import { expect, test } from 'vitest'
import { placeLabels } from './labels'

const field = { left: 0, right: 300, top: 0, bottom: 200 }
const mark = (x: number, y: number, label?: string) => ({ x, y, radius: 5, ...(label && { label }) })

test('a word stands above its mark, or where it covers least', () => {
  expect(placeLabels([mark(150, 100, 'tense')], field)).toEqual([{ label: 'tense', x: 150, y: 90 }])
  expect(placeLabels([mark(150, 100, 'tense'), mark(150, 86)], field)).toEqual([{ label: 'tense', x: 150, y: 118 }])
})

test('a word gives way to a mark that is close on one side', () => {
  // marks above, beside and below to the right: only below, ending at the mark, it covers nothing
  const marks = [
    mark(150, 100, 'one-to-one'),
    mark(110, 100),
    mark(180, 110),
    ...[120, 150, 180].map((x) => mark(x, 80)),
  ]
  const [placed] = placeLabels(marks, field)
  expect(placed?.y).toBe(118)
  expect((placed?.x ?? 0) + (10 * 6.4) / 2).toBe(155)
})

test('rather over a mark without a word than over one with', () => {
  const beside = [110, 190].map((x) => mark(x, 100, 'x'))
  const below = [130, 150, 170].map((x) => mark(x, 116, 'x'))
  expect(placeLabels([mark(150, 100, 'one-to-one'), mark(150, 86), ...beside, ...below], field)[0]?.y).toBe(90)
})

test('words stay inside the field and off each other', () => {
  const [corner] = placeLabels([mark(4, 4, 'worried')], field)
  expect(corner?.x).toBeGreaterThan(20)
  expect(corner?.y).toBeGreaterThan(10)
  const many = Array.from({ length: 12 }, (_, no) => mark(150 + no, 100 + no, 'a longer word'))
  const placed = placeLabels(many, field)
  expect(placed.length).toBeLessThan(6)
  for (const [no, one] of placed.entries())
    for (const other of placed.slice(no + 1))
      expect(Math.abs(one.y - other.y) >= 13 || Math.abs(one.x - other.x) >= 13 * 6.4).toBe(true)
})
