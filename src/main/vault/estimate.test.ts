import { expect, test } from 'vitest'
import { estimate } from './estimate'

test.each([
  ['welkom', 'common'],
  ['Wachtwoord2026', 'common'],
  ['qwertyuiop12', 'common'],
  ['aaaaaaaaaaaaaaa', 'repeat'],
  ['abcdefghijklmn', 'sequence'],
  ['12-03-1972', 'date'],
  ['ingridingrid', 'repeat'],
  ['x8#Kq2', 'short'],
])('%s is not enough: %s', (passphrase, warning) => {
  expect(estimate(passphrase, 'Ingrid')).toMatchObject({ enough: false, warning })
})

test.each(['moeras kandelaar fluit bezem', 'correct horse battery staple', 'R7#k2pQ!vX9z'])(
  '%s is enough',
  (passphrase) => {
    expect(estimate(passphrase, 'Ingrid')).toMatchObject({ enough: true, warning: '' })
  },
)

test('counts words and characters as people do', () => {
  expect(estimate('één brug-te ver 👣', '')).toMatchObject({ words: 5, characters: 17 })
  expect(estimate('', '')).toMatchObject({ words: 0, characters: 0, score: 0, enough: false, warning: '' })
})

test('knowing the name of the vault makes it weaker', () => {
  const name = 'Ingrid Overmeer'
  expect(estimate('ingrid overmeer', name).guessesLog10).toBeLessThan(estimate('ingrid overmeer', 'x').guessesLog10)
})
