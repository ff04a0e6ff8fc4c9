import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Checker } from './checker'
import { checkWords, isSpellRunning, startSpell, stopSpell, suggest } from './index'

const dictionaries = join(import.meta.dirname, '../../../resources/dictionaries')
const words = (text: string) => text.split(' ')

describe('both languages at once', () => {
  let checker: Checker
  const misspelt = (all: string[]) => checker.misspelt({ words: all, first: [] })
  const misspeltFirst = (all: string[]) => checker.misspelt({ words: [], first: all })
  beforeAll(() => {
    const read = (file: string) => readFileSync(join(dictionaries, file), 'utf8')
    checker = new Checker(
      ['nl', 'en-GB', 'en-US'].map((name) => ({ aff: read(`${name}.aff`), dic: read(`${name}.dic`) })),
    )
  })

  test('Dutch words, inflected and compound, are right', () => {
    const right =
      'directievergadering teamoverleg vergaderingen leidinggevende verbeelding twijfelmoed ijsvrij bijzonder geïnspireerd ’s-ochtends foto’s e-mailadres vijfhonderdzestig tweeëntwintig bestuurskamer koffiekopje allerlaatste'
    expect(misspelt(words(right))).toEqual([])
  })

  test('English words are right, as spelt on both sides of the ocean', () => {
    const right = 'silence colleagues colour color organise organize well-being don’t rewritten leadership unbearable'
    expect(misspelt(words(right))).toEqual([])
  })

  test('mistakes in either language are noticed', () => {
    const wrong =
      'vergaderring directivergadering gebeurdt ijsvrei onmidellijk bijzondr verassingg definately recieve teh leadershipp wierd moestuinhuizzen'
    expect(misspelt(words(wrong))).toEqual(words(wrong))
  })

  test('a part of a compound alone is no word, and a doubled part no compound', () => {
    expect(misspelt(['vergaderings', 'tafeltafel', 'autoongeluk'])).toEqual([
      'vergaderings',
      'tafeltafel',
      'autoongeluk',
    ])
    expect(misspelt(['auto-ongeluk'])).toEqual([])
  })

  test('both languages meet at a hyphen', () => {
    expect(misspelt(['stakeholder-overleg', 'stakeholder-overlegg'])).toEqual(['stakeholder-overlegg'])
  })

  test('names, numbers, tags, mentions and addresses are left alone', () => {
    expect(misspelt(['Xqzwv', '3x', 'q3xx', '#xqzwv', '@xqzwv', 'https://xqzwv.example', 'xqzwv.nl', 'x'])).toEqual([])
    expect(misspelt(['xqzwv'])).toEqual(['xqzwv'])
  })

  test('the first word of a sentence is checked without its capital', () => {
    const wrong = words('Vergaderring Onmidellijk Gisterren Vandaaag Recieve Yestrday Teh Omdta Misschein')
    expect(misspeltFirst(wrong)).toEqual(wrong)
    expect(misspelt(wrong)).toEqual([])
    expect(misspeltFirst(words('Vergadering Gisteren Eén Silence Colleagues Directievergadering ’s-Ochtends'))).toEqual(
      [],
    )
    expect(checker.suggest('Gisterren')).toContain('Gisteren')
    expect(checker.suggest('Recieve')).toContain('Receive')
  })

  test('names at the start of a sentence, common or not, are left alone', () => {
    expect(misspeltFirst(words('Noor Ingrid Fatma Sem Tjeerd Youssef Zwolle Priya Deloitte Xqzwv NASA BV'))).toEqual([])
  })

  test.each([
    ['vergaderring', 'vergadering'],
    ['onmidellijk', 'onmiddellijk'],
    ['ijsvrei', 'ijsvrij'],
    ['twijfelmoet', 'twijfelmoed'],
    ['amsterdam', 'Amsterdam'],
    ['geinspireerd', 'geïnspireerd'],
    ['teh', 'the'],
    ['recieve', 'receive'],
    ['definately', 'definitely'],
    ['colege', 'college'],
    ['directievergaderin', 'directievergadering'],
  ])('for %s it suggests %s', (wrong, right) => {
    expect(checker.suggest(wrong)).toContain(right)
  })

  test('a suggestion is never misspelt itself, and nonsense gets none', () => {
    for (const wrong of ['onmidellijk', 'recieve', 'vergaderring', 'tafle'])
      expect(misspelt(checker.suggest(wrong).flatMap((suggestion) => suggestion.split(' ')))).toEqual([])
    expect(checker.suggest('xqzwvbnmk')).toEqual([])
  })

  test('the longest word allowed costs no more than a moment', () => {
    const start = performance.now()
    expect(misspelt(['a'.repeat(60), 'en'.repeat(30)])).toHaveLength(2)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('the worker', () => {
  afterEach(() => stopSpell())

  test('off is off', async () => {
    expect(await checkWords({ words: ['xqzwv'], first: [] })).toEqual([])
    expect(isSpellRunning()).toBe(false)
  })

  test('starts with the first question and ends when stopped', async () => {
    startSpell(dictionaries)
    expect(isSpellRunning()).toBe(false)
    expect(await checkWords({ words: ['xqzwv', 'vergadering', 'silence'], first: [] })).toEqual(['xqzwv'])
    expect(isSpellRunning()).toBe(true)
    expect(await suggest('recieve')).toContain('receive')
    await stopSpell()
    expect(isSpellRunning()).toBe(false)
    expect(await checkWords({ words: ['xqzwv'], first: [] })).toEqual([])
  })

  test('what the user taught is right', async () => {
    startSpell(dictionaries)
    expect(await checkWords({ words: ['xqzwv', 'qzwxv'], first: [] }, ['Xqzwv'])).toEqual(['qzwxv'])
  })

  test('a question open when it is stopped is answered with nothing', async () => {
    startSpell(dictionaries)
    const open = checkWords({ words: ['xqzwv'], first: [] })
    await stopSpell()
    expect(await open).toEqual([])
  })
})
