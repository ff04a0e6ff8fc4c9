import { expect, test } from 'vitest'
import type { BankQuestion } from '@shared/contract/coaching/sessions'
import { nextMoment } from '../after/next-moment'
import { defaultAgenda } from './default-agenda'
import { find } from './find'
import { moved, partAt, shifted } from './order'

const row = (id: string, part: 'open' | 'explore' | 'deepen' | 'commit') => ({ id, part })
const rows = [row('a', 'open'), row('b', 'explore'), row('c', 'explore'), row('d', 'commit')]
const shown = (list: { id: string; part: string }[] | null) => list?.map(({ id, part }) => `${part} ${id}`) ?? null

test('a question goes before another one, into its part, or to the beginning of a part', () => {
  expect(shown(moved(rows, 'd', 'b'))).toEqual(['open a', 'explore d', 'explore b', 'explore c'])
  expect(shown(moved(rows, 'c', 'part-open'))).toEqual(['open c', 'open a', 'explore b', 'commit d'])
  expect(shown(moved(rows, 'a', 'part-deepen'))).toEqual(['explore b', 'explore c', 'deepen a', 'commit d'])
  expect(moved(rows, 'a', 'a')).toBeNull()
  expect(moved(rows, 'a', 'nowhere')).toBeNull()
  expect(partAt(rows, 'part-commit')).toBe('commit')
})

test('Alt with the arrows goes through the parts, one at a time, and ends at the ends', () => {
  expect(shown(shifted(rows, 'b', 1))).toEqual(['open a', 'explore c', 'explore b', 'commit d'])
  expect(shown(shifted(rows, 'c', 1))).toEqual(['open a', 'explore b', 'deepen c', 'commit d'])
  expect(shown(shifted(rows, 'd', -1))?.at(-1)).toBe('deepen d')
  expect(shifted(rows, 'a', -1)).toBeNull()
  expect(shifted(rows, 'd', 1)).toBeNull()
})

test.each([
  [75, [10, 15, 35, 15]],
  [60, [10, 10, 30, 10]],
  [90, [10, 20, 40, 20]],
  [null, [10, 10, 30, 10]],
])('the default agenda fills %s minutes', (length, minutes) => {
  const lines = defaultAgenda(length, ['a', 'b', 'c', 'd'])
  expect(lines.map((line) => line.minutes)).toEqual(minutes)
  expect(lines.map(({ part }) => part)).toEqual(['open', undefined, 'explore', 'commit'])
})

const question = (en: string, nl: string, more: Partial<BankQuestion> = {}): BankQuestion => ({ prompt: en, method: null, own: false, text: { en, nl }, focus: 'neutral', level: 'content', part: 'open', times: 0, ...more }) // oxfmt-ignore
const any = { text: '', part: '', level: '', focus: '' } as const

test('search looks in both languages and in names of methods, without accents; filters narrow it down', () => {
  const small = question('What is the smallest step?', 'Wat is de kleinste stap?', { focus: 'solution' })
  const one = question('Where are you?', 'Waar sta je, één tot tien?', {
    method: { en: 'Scaling', nl: 'Schaalvragen' },
  })
  const bank = [small, one]
  expect(find(bank, any)).toEqual(bank)
  expect(find(bank, { ...any, text: 'STEP small' })).toEqual([small])
  expect(find(bank, { ...any, text: 'kleinste' })).toEqual([small])
  expect(find(bank, { ...any, text: 'een' })).toEqual([one])
  expect(find(bank, { ...any, text: 'schaal' })).toEqual([one])
  expect(find(bank, { ...any, focus: 'solution' })).toEqual([small])
  expect(find(bank, { ...any, text: 'nothing like it' })).toEqual([])
})

test('the next session comes as many weeks later as the last two lay apart, at the same time of day', () => {
  expect(nextMoment('2026-11-22T13:30', '2026-11-01T10:00')).toBe('2026-12-13T13:30')
  expect(nextMoment('2026-11-22T13:30', null)).toBe('2026-12-06T13:30')
  expect(nextMoment('2026-11-22T13:30', '2026-11-20T13:30')).toBe('2026-12-06T13:30')
  expect(nextMoment('2026-12-20T09:00', '2026-12-13T09:00')).toBe('2026-12-27T09:00')
})
