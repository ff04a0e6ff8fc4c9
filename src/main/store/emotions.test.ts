import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTemporaryStore } from '../../../tests/support/temporary-store'
import { addEmotionWord, listEmotionWords, listOwnEmotionWords, restoreEmotionWord, setEmotionWord } from './emotions'

let store: ReturnType<typeof openTemporaryStore>
beforeEach(() => (store = openTemporaryStore()))
afterEach(() => store.close())

const word = (language: 'en' | 'nl', id = 'tense') => listEmotionWords(store.db, language).find((it) => it.id === id)

test('a word renamed and moved in Dutch stays as it came in English, and can be put back', () => {
  const before = word('en')
  setEmotionWord(store.db, 'tense', 'nl', { word: 'strak', valence: -4, arousal: 5, goal: '1', hidden: false })
  expect(word('nl')).toMatchObject({ en: 'tense', nl: 'strak', valence: -4, arousal: 5, goal: '1' })
  expect(word('en')).toEqual({ ...before, nl: 'strak' })
  expect(listOwnEmotionWords(store.db, 'en').find(({ id }) => id === 'tense')).toMatchObject({ word: 'tense', edited: false }) // oxfmt-ignore
  restoreEmotionWord(store.db, 'tense', 'nl')
  expect(word('nl')).toEqual(before)
})

test('a word hidden in one language is offered in the other', () => {
  setEmotionWord(store.db, 'tense', 'en', { word: 'tense', valence: -2, arousal: 3, goal: '1', hidden: true })
  expect(word('en')).toBeUndefined()
  expect(word('nl')).toBeDefined()
  expect(listOwnEmotionWords(store.db, 'en').find(({ id }) => id === 'tense')).toMatchObject({ hidden: true })
})

test('a word added in one language is in that list alone, and leaves it again', () => {
  const id = addEmotionWord(store.db, { word: 'ontroerd', valence: 2, arousal: 1, goal: 'either' })
  setEmotionWord(store.db, id, 'nl', { word: 'ontroerd', valence: 2, arousal: 1, goal: 'either', hidden: false })
  expect(word('nl', id)).toMatchObject({ nl: 'ontroerd', family: 'other' })
  expect(listOwnEmotionWords(store.db, 'nl').at(-1)).toMatchObject({ id, word: 'ontroerd', added: true })
  expect(word('en', id)).toBeUndefined()
  expect(listOwnEmotionWords(store.db, 'en').some((it) => it.id === id)).toBe(false)
  restoreEmotionWord(store.db, id, 'nl')
  expect(word('nl', id)).toBeUndefined()
})
