import { describe, expect, test } from 'vitest'
import { suggestPassphrase, wordLists } from './suggest-passphrase'

/** Stems that would hurt or embarrass when read aloud. */
const unwelcome = {
  en: [
    'arse',
    'bitch',
    'blood',
    'bomb',
    'corpse',
    'dead',
    'death',
    'devil',
    'drunk',
    'fuck',
    'gun',
    'hate',
    'hell',
    'jerk',
    'kill',
    'murder',
    'naked',
    'nazi',
    'nude',
    'rape',
    'sex',
    'shit',
    'slave',
    'slut',
    'stupid',
    'suicide',
    'terror',
    'ugly',
    'whore',
  ],
  nl: [
    'bom',
    'dood',
    'duivel',
    'geil',
    'haat',
    'hel',
    'hoer',
    'kanker',
    'kut',
    'lijk',
    'lul',
    'moord',
    'naakt',
    'neger',
    'neuk',
    'pis',
    'reet',
    'seks',
    'slaaf',
    'slet',
    'stom',
    'tering',
    'terreur',
    'trut',
    'tyfus',
    'wapen',
    'zelfmoord',
  ],
}

describe.each(['en', 'nl'] as const)('word list %s', (language) => {
  const words = wordLists[language]

  test('has 2048 different words of 4 to 8 plain letters', () => {
    expect(words).toHaveLength(2048)
    expect(new Set(words).size).toBe(2048)
    expect(words.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([])
  })

  test('has no word that is the beginning of another', () => {
    const all = new Set(words)
    const beginnings = (word: string) => Array.from({ length: word.length - 4 }, (_, n) => word.slice(0, n + 4))
    expect(words.filter((word) => beginnings(word).some((beginning) => all.has(beginning)))).toEqual([])
  })

  test('has no word that nobody wants to read aloud', () => {
    expect(words.filter((word) => unwelcome[language].includes(word))).toEqual([])
  })

  test('gives six words of the list', () => {
    const phrase = suggestPassphrase(language).split(' ')
    expect(phrase).toHaveLength(6)
    expect(phrase.filter((word) => !words.includes(word))).toEqual([])
  })

  test('chooses every word equally often at every place', () => {
    const rounds = 20_000
    const counts = new Map<string, number>()
    const first = { lower: 0 }
    for (let n = 0; n < rounds; n++) {
      const phrase = suggestPassphrase(language).split(' ')
      for (const word of phrase) counts.set(word, (counts.get(word) ?? 0) + 1)
      if (words.indexOf(phrase[0] ?? '') < 1024) first.lower++
    }
    const expected = (rounds * 6) / 2048
    const chiSquare = words.reduce((sum, word) => sum + ((counts.get(word) ?? 0) - expected) ** 2 / expected, 0)
    // 2047 degrees of freedom: mean 2047, standard deviation 64; six deviations are wrong once in a billion runs
    expect(Math.abs(chiSquare - 2047)).toBeLessThan(6 * 64)
    expect(Math.abs(first.lower - rounds / 2)).toBeLessThan(6 * Math.sqrt(rounds / 4))
  })
})
