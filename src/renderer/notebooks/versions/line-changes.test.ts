import { expect, test } from 'vitest'
import { lineChanges } from './line-changes'

const signs = (before: string, after: string) =>
  lineChanges(before, after).map(
    (line) => `${{ same: ' ', added: '+', removed: '-' }[line.kind]}${line.pieces.map((piece) => piece.text).join('')}`,
  )

test('same text has no changes', () => {
  expect(signs('one\ntwo', 'one\ntwo')).toEqual([' one', ' two'])
})

test('a line that came and a line that went', () => {
  expect(signs('one\ntwo', 'one\nthree\ntwo')).toEqual([' one', '+three', ' two'])
  expect(signs('one\ntwo\nthree', 'one\nthree')).toEqual([' one', '-two', ' three'])
})

test('within a changed line the changed words are pieces of their own', () => {
  const [removed, added] = lineChanges('I counted to three.', 'I counted to four.')
  expect(removed?.pieces.filter((piece) => piece.kind === 'removed').map((piece) => piece.text)).toEqual(['three'])
  expect(added?.pieces.filter((piece) => piece.kind === 'added').map((piece) => piece.text)).toEqual(['four'])
})

test('both texts can be read back from the comparison', () => {
  const before = 'a\nb\n\nc d e\nf'
  const after = 'b\n\nc x e\nf\ng'
  const lines = lineChanges(before, after)
  const read = (without: string) =>
    lines.filter((line) => line.kind !== without).map((line) => line.pieces.map((piece) => piece.text).join(''))
  expect(read('added').join('\n')).toBe(before)
  expect(read('removed').join('\n')).toBe(after)
})
