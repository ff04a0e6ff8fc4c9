import { z } from 'zod'
import { call, language, nothing } from './base'
import { emotionWord } from './notebooks'

const wordId = z.string().min(1).max(80)

/** What the user writes of a word, in one language. */
export const writtenEmotionWord = emotionWord
  .pick({ valence: true, arousal: true, goal: true })
  .extend({ word: z.string().trim().min(1).max(40) })
export type WrittenEmotionWord = z.infer<typeof writtenEmotionWord>

export const ownEmotionWord = writtenEmotionWord.extend({
  id: wordId,
  family: emotionWord.shape.family,
  hidden: z.boolean(),
  /** Not as it came, in this language. */
  edited: z.boolean(),
  /** The user's own word. */
  added: z.boolean(),
})
export type OwnEmotionWord = z.infer<typeof ownEmotionWord>

/** The list of each language is the user's: what changes in one leaves the other, and what was noted before, as it is. */
export const emotionsContract = {
  list: call.input(z.object({ language })).output(z.array(ownEmotionWord)),
  /** `id` null adds a word. Returns its id, which stays. */
  save: call
    .input(writtenEmotionWord.extend({ id: wordId.nullable(), language, hidden: z.boolean().default(false) }))
    .output(z.object({ id: wordId })),
  /** As it came with Bospad; a word of the user's own leaves the list. */
  restore: call.input(z.object({ id: wordId, language })).output(nothing),
}
