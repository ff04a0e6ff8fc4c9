import { expect, test } from 'vitest'
import { fuzzy } from './fuzzy'

const best = (typed: string, names: string[]) =>
  names
    .map((name) => ({ name, match: fuzzy(typed, name) }))
    .filter(({ match }) => match)
    .sort((a, b) => (b.match?.score ?? 0) - (a.match?.score ?? 0))
    .map(({ name }) => name)

test('the start of a word comes before its middle, letters in order last', () => {
  expect(best('look', ['What I overlooked', 'Look back', 'Take a look', 'L. o. o. k'])).toEqual([
    'Look back',
    'Take a look',
    'What I overlooked',
    'L. o. o. k',
  ])
})

test('case and accents are folded, and the matched letters are named', () => {
  expect(fuzzy('idee', 'Een Idée')).toMatchObject({ at: [4, 5, 6, 7] })
})

test('what does not fit is left out', () => {
  expect(fuzzy('zee', 'Vergrendel')).toBeNull()
  expect(fuzzy('abc', 'a very long sentence with b and at the far end c')).toBeNull()
})
