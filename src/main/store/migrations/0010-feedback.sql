-- Forms of a feedback round, and what came back before it may be seen (docs/feedback-format.md).

-- The key of a round and what its forms ask; `questions` is JSON. Opening the results forgets the secret half.
CREATE TABLE feedback_round (
  roundId TEXT PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
  identity TEXT,
  recipient TEXT NOT NULL,
  questions TEXT NOT NULL,
  madeAt INTEGER NOT NULL,
  openedAt INTEGER
) STRICT;

-- A form for each person asked; `token` stands in it. `answer` is the file that came back, sealed, until the results open.
CREATE TABLE feedback_form (
  token TEXT PRIMARY KEY,
  roundId TEXT NOT NULL REFERENCES feedback_round (roundId) ON DELETE CASCADE,
  no INTEGER NOT NULL,
  rater TEXT NOT NULL,
  groupKey TEXT NOT NULL,
  language TEXT NOT NULL,
  savedAt INTEGER NOT NULL,
  takenAt INTEGER,
  answer BLOB,
  UNIQUE (roundId, rater)
) STRICT;
