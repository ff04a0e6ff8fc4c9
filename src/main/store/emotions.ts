import type Database from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import type { EmotionWord } from '@shared/contract/notebooks'
import { emotionWords, tables } from './schema'

export function listEmotionWords(db: Database.Database): EmotionWord[] {
  const { id, en, nl, valence, arousal, goal, family } = emotionWords
  return tables(db)
    .select({ id, en, nl, valence, arousal, goal, family })
    .from(emotionWords)
    .where(eq(emotionWords.active, true))
    .orderBy(emotionWords.position)
    .all()
}
