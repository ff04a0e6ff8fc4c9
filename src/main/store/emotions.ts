import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Language } from '@shared/contract/base'
import type { OwnEmotionWord, WrittenEmotionWord } from '@shared/contract/emotions'
import type { EmotionWord } from '@shared/contract/notebooks'
import { BospadError } from '@shared/errors'
import { statement } from './statements'

/** A word as it stands now: its two names each in its own language, place and goal in the one asked for. */
const present = `
  SELECT w.id, coalesce(e.word, w.en) AS en, coalesce(d.word, w.nl) AS nl,
    coalesce(o.valence, w.valence) AS valence, coalesce(o.arousal, w.arousal) AS arousal, coalesce(o.goal, w.goal) AS goal, w.family,
    coalesce(o.active, w.active) AS active, o.id IS NOT NULL AS edited, w.active = 0 AS added, w.position
  FROM emotion_word w
  LEFT JOIN emotion_word_own e ON e.id = w.id AND e.language = 'en'
  LEFT JOIN emotion_word_own d ON d.id = w.id AND d.language = 'nl'
  LEFT JOIN emotion_word_own o ON o.id = w.id AND o.language = ?`

type Present = EmotionWord & { active: 0 | 1; edited: 0 | 1; added: 0 | 1 }

/** The words that are offered in a language, in their order. */
export function listEmotionWords(db: Database.Database, language: Language = 'en'): EmotionWord[] {
  return statement<Present>(db, `SELECT * FROM (${present}) WHERE active = 1 ORDER BY position`)
    .all(language)
    .map(({ id, en, nl, valence, arousal, goal, family }) => ({ id, en, nl, valence, arousal, goal, family }))
}

/** A word as it is now, also a hidden one: what a note copies. */
export function readEmotionWord(db: Database.Database, id: string, language: Language): EmotionWord | undefined {
  return statement<Present>(db, `SELECT * FROM (${present}) WHERE id = ?`).get(language, id)
}

/** The user's list in one language, hidden words too; not those that were added in the other language. */
export function listOwnEmotionWords(db: Database.Database, language: Language): OwnEmotionWord[] {
  return statement<Present>(db, `SELECT * FROM (${present}) WHERE added = 0 OR edited = 1 ORDER BY position`)
    .all(language)
    .map(({ id, en, nl, valence, arousal, goal, family, active, edited, added }) => ({
      id,
      word: language === 'nl' ? nl : en,
      valence,
      arousal,
      goal,
      family,
      hidden: active === 0,
      edited: edited === 1,
      added: added === 1,
    }))
}

/** A word that is new to both languages; it is offered in none until `setEmotionWord`. Returns its id. */
export function addEmotionWord(db: Database.Database, { word, valence, arousal, goal }: WrittenEmotionWord): string {
  const id = randomUUID()
  statement(
    db,
    `INSERT INTO emotion_word (id, en, nl, valence, arousal, goal, family, active, edited, position)
     VALUES (?, ?, ?, ?, ?, ?, 'other', 0, 1, (SELECT coalesce(max(position), 0) + 1 FROM emotion_word))`,
  ).run(id, word, word, valence, arousal, goal)
  return id
}

/** In one language. @throws BospadError NOT_FOUND */
export function setEmotionWord(
  db: Database.Database,
  id: string,
  language: Language,
  { word, valence, arousal, goal, hidden }: WrittenEmotionWord & { hidden: boolean },
): void {
  if (!readEmotionWord(db, id, language)) throw new BospadError('NOT_FOUND')
  statement(db, 'INSERT OR REPLACE INTO emotion_word_own VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    id,
    language,
    word,
    valence,
    arousal,
    goal,
    hidden ? 0 : 1,
  )
}

/** As it came; a word that the user added leaves the list of that language. */
export function restoreEmotionWord(db: Database.Database, id: string, language: Language): void {
  statement(db, 'DELETE FROM emotion_word_own WHERE id = ? AND language = ?').run(id, language)
}
