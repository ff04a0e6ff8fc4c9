import type { EmotionWord } from '@shared/contract/notebooks'
import type { Feeling } from '@shared/domain/method/record'
import { rounded, type Place } from './place'

/** The feelings of a record, and the one whose mark moves; `active` may stand one past the end: a mark still to be set. */
export type Chosen = { feelings: Feeling[]; active: number }

export const hasWord = ({ wordId, en, nl }: Feeling) => wordId !== null || en !== '' || nl !== ''

export function moveMark({ feelings, active }: Chosen, to: Place): Chosen {
  const place = rounded(to)
  const held = feelings[active]
  if (!held) return { feelings: [...feelings, { wordId: null, en: '', nl: '', ...place }], active: feelings.length }
  return { feelings: feelings.map((it, no) => (no === active ? { ...it, ...place } : it)), active }
}

type Word = Pick<Feeling, 'wordId' | 'en' | 'nl' | 'goal'>

/** The word goes to the active mark; when that has one, to another mark at the same place. `at`: where, without a mark. */
export function addWord(chosen: Chosen, word: Word, at: Place, most: number): Chosen {
  const { feelings, active } = chosen
  const held = feelings[active]
  if (held && !hasWord(held)) return setWord(chosen, word)
  if (feelings.length >= most) return chosen
  const { valence, arousal } = rounded(held ?? at)
  return { feelings: [...feelings, { ...plain(word), valence, arousal }], active: feelings.length }
}

/** The active mark gets this word instead of the one it has. */
export function setWord({ feelings, active }: Chosen, word: Word): Chosen {
  const changed = feelings.map((it, no) => {
    if (no !== active) return it
    const { goal: _goal, ...rest } = it
    return { ...rest, ...plain(word) }
  })
  return { feelings: changed, active }
}

/** The only feeling keeps its place without a word; another one goes with its mark. */
export function removeWord({ feelings, active }: Chosen, at: number): Chosen {
  if (feelings.length === 1) return setWord({ feelings, active: 0 }, { wordId: null, en: '', nl: '' })
  return removeMark({ feelings, active }, at)
}

export function removeMark({ feelings, active }: Chosen, at: number): Chosen {
  const left = feelings.filter((_, no) => no !== at)
  return { feelings: left, active: Math.max(0, Math.min(active > at ? active - 1 : active, left.length - 1)) }
}

export const wordOf = ({ id, en, nl, goal }: EmotionWord): Word => ({ wordId: id, en, nl, goal })

const plain = ({ wordId, en, nl, goal }: Word): Word => ({ wordId, en, nl, ...(goal && { goal }) })
