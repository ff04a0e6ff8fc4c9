import { expect, test } from 'vitest'
import type { EmotionWord } from '@shared/contract/notebooks'
import { addWord, moveMark, removeWord, setWord, wordOf, type Chosen } from './choose'
import { degree, landmarks, movedBy, nearest, onMap, placeAt, rounded } from './place'
import emotions from '../../../../resources/emotions.json'
import nearerWords from '../../../../resources/nearer-words.json'

const words = emotions as unknown as EmotionWord[]
const wordNamed = (id: string) => words.find((word) => word.id === id) as EmotionWord
const none: Chosen = { feelings: [], active: 0 }

test('the map and its places are each other’s inverse', () => {
  for (const place of [
    { valence: -5, arousal: 5 },
    { valence: 0, arousal: 0 },
    { valence: 3, arousal: -2 },
  ]) {
    const { x, y } = onMap(place)
    expect(rounded(placeAt(x, y))).toEqual(place)
  }
  expect(rounded(placeAt(-1, 2))).toEqual({ valence: -5, arousal: -5 })
})

test('keys move one step, with Shift two, and never off the map', () => {
  const at = { valence: -4, arousal: 0 }
  expect(movedBy('ArrowLeft', true, at)).toEqual({ valence: -5, arousal: 0 })
  expect(movedBy('ArrowUp', false, at)).toEqual({ valence: -4, arousal: 1 })
  expect(movedBy('End', false, at)).toEqual({ valence: 5, arousal: 0 })
  expect(movedBy('PageDown', false, at)).toEqual({ valence: -4, arousal: -5 })
  expect(movedBy('a', false, at)).toBeNull()
  expect([-5, -2, -1, 0, 1, 3, 4].map(degree)).toEqual(['n3', 'n2', 'n1', '0', 'p1', 'p2', 'p3'])
})

test('words near a place, and landmarks that do not lie over each other', () => {
  expect(nearest(words, { valence: -2, arousal: 3 }, 5).map(({ id }) => id)).toContain('tense')
  const shown = landmarks(words.map(({ nl, ...word }) => ({ ...word, text: nl })), [{ valence: -2, arousal: 3 }], 378) // oxfmt-ignore
  expect(shown.length).toBeGreaterThan(10)
  expect(shown.map(({ id }) => id)).not.toContain('tense')
  const overlaps = shown.flatMap(
    (a) =>
    shown.filter((b) => a !== b && Math.abs(a.x - b.x) * 378 < (a.text.length + b.text.length) * 3 && Math.abs(a.y - b.y) * 378 < 18), // oxfmt-ignore
  )
  expect(overlaps).toEqual([])
})

test('a mark first, then a word; a second word is a second feeling at the same place', () => {
  const marked = moveMark(none, { valence: -2.4, arousal: 3.2 })
  expect(marked).toEqual({ feelings: [{ wordId: null, en: '', nl: '', valence: -2, arousal: 3 }], active: 0 })
  const one = addWord(marked, wordOf(wordNamed('tense')), wordNamed('tense'), 3)
  expect(one.feelings).toMatchObject([{ wordId: 'tense', nl: 'gespannen', goal: '1', valence: -2, arousal: 3 }])
  const two = addWord(one, wordOf(wordNamed('angry')), wordNamed('angry'), 3)
  expect(two).toMatchObject({ feelings: [{ wordId: 'tense' }, { wordId: 'angry', valence: -2 }], active: 1 })
  expect(moveMark(two, { valence: 1, arousal: 1 }).feelings[0]).toMatchObject({ valence: -2 })
  const own = setWord(two, { wordId: null, en: 'on the spot', nl: 'on the spot' })
  expect(own.feelings[1]).toEqual({ wordId: null, en: 'on the spot', nl: 'on the spot', valence: -2, arousal: 3 })
  expect(removeWord(own, 0)).toMatchObject({ feelings: [{ en: 'on the spot' }], active: 0 })
  expect(removeWord(one, 0).feelings).toEqual(marked.feelings)
})

test('without a mark a word stands at its own place, and three is the most', () => {
  const sad = addWord(none, wordOf(wordNamed('sad')), wordNamed('sad'), 3)
  expect(sad.feelings).toMatchObject([{ wordId: 'sad', valence: -4, arousal: -2 }])
  const full = ['calm', 'proud', 'tired'].reduce((chosen, id) => addWord(chosen, wordOf(wordNamed(id)), wordNamed(id), 3), sad) // oxfmt-ignore
  expect(full.feelings.map(({ wordId }) => wordId)).toEqual(['sad', 'calm', 'proud'])
})

test('nearer words: three to five for a broad one, each known or in both languages, with a line', () => {
  const ids = new Set(words.map(({ id }) => id))
  for (const { word, nearer } of nearerWords) {
    expect(ids).toContain(word)
    expect(nearer.length).toBeGreaterThanOrEqual(3)
    expect(nearer.length).toBeLessThanOrEqual(5)
    for (const it of nearer) {
      expect('word' in it ? ids.has(it.word ?? '') : Boolean(it.en && it.nl)).toBe(true)
      expect(it.say.en.length).toBeLessThanOrEqual(80)
      expect(it.say.nl.length).toBeLessThanOrEqual(80)
    }
  }
})
