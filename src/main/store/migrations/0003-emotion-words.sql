-- What the user made of an emotion word in one language; a word without a row here is as it came.
-- Words of the user's own stand in emotion_word as not active, and are active here in the language they were added in.
CREATE TABLE emotion_word_own (
  id TEXT NOT NULL REFERENCES emotion_word (id) ON DELETE CASCADE,
  language TEXT NOT NULL,         -- en, nl
  word TEXT NOT NULL,
  valence INTEGER NOT NULL, arousal INTEGER NOT NULL, goal TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (id, language)
) WITHOUT ROWID;
