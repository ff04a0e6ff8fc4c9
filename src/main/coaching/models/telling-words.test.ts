import { expect, it } from 'vitest'
import { tellingWordsIn, withoutNames } from './telling-words'

const people = [
  { pseudonym: 'Daniël R.', realName: 'Daniël Reinders' },
  { pseudonym: 'Kim', realName: 'Johanna van den Berg' },
  { pseudonym: 'Bram', realName: '' },
  { pseudonym: 'A.', realName: 'Pieter Jansen' },
  { pseudonym: 'B.', realName: 'Marijke Jansen' },
]
const found = (text: string) => tellingWordsIn([text], people).map(({ text: it, instead }) => [it, instead])

it('points out whole real names and parts of them, and leaves pseudonyms', () => {
  expect(found('Daniël said to Bram and Kim that it was late.')).toEqual([])
  expect(found('Daniël Reinders called. Reinders again. johanna  VAN den berg.')).toEqual([
    ['Daniël Reinders', 'Daniël R.'],
    ['Reinders', 'Daniël R.'],
    ['johanna  VAN den berg', 'Kim'],
  ])
  expect(found('JOHANNA shouted at Bergen, on the berg, in Bergs car')).toEqual([
    ['JOHANNA', 'Kim'],
    ['Berg', 'Kim'],
  ])
})

it('has no pseudonym to offer for a name that several have', () => {
  expect(found('Jansen again; it was Pieter Jansen')).toEqual([
    ['Jansen', ''],
    ['Pieter Jansen', 'A.'],
  ])
})

it('points out contact data, and no dates or years', () => {
  const text =
    'Mail d.reinders@example.org or 06-12 34 56 78, +31 (0)20 123 4567, NL91 ABNA 0417 1643 00, 3581 KD, https://example.org/daniel.'
  expect(tellingWordsIn([text], []).map(({ text: it }) => it)).toEqual([
    'd.reinders@example.org',
    '06-12 34 56 78',
    '+31 (0)20 123 4567',
    'NL91 ABNA 0417 1643 00',
    '3581 KD',
    'https://example.org/daniel',
  ])
  expect(found('On 06-12-2026 at 10:00, 2026 was the year, 0.75 of 1000 people, 01/02/2026 11:30')).toEqual([])
})

it('names each wording once over all texts', () => {
  expect(tellingWordsIn(['Reinders', 'Reinders and Johanna'], people).map(({ text }) => text)).toEqual([
    'Reinders',
    'Johanna',
  ])
})

it('puts pseudonyms in their place, word by word, and leaves the rest as it was', () => {
  expect(withoutNames('Daniël Reinders (06-12345678) sees Reinders’ team, says Kim. Jansens car.', people, '[…]')).toBe(
    'Daniël R. ([…]) sees Daniël R.’ team, says Kim. […]s car.',
  )
  expect(withoutNames('Nothing here.', people, '[…]')).toBe('Nothing here.')
})
