-- What was deleted for good, without content: a restored backup or an import does not bring it back.
-- `hoursOf`: the deletion under which the hours of a session stay in the log, without the person.
CREATE TABLE deleted_thing (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('entry', 'record', 'person')),
  at INTEGER NOT NULL,
  hoursOf TEXT
) STRICT, WITHOUT ROWID;

-- Proof of a deletion. `mark`: initials or a number of the user's own; `counts`: JSON, how many of each kind went.
CREATE TABLE deletion (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  mark TEXT NOT NULL,
  reason TEXT NOT NULL,
  counts TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Hours with somebody who was deleted: sixty minutes, a client, 2026. `kind`: method and type's own kind, `session.coaching`.
CREATE TABLE kept_hours (
  id TEXT PRIMARY KEY,
  deletionId TEXT NOT NULL,
  year INTEGER NOT NULL,
  minutes REAL NOT NULL,
  kind TEXT NOT NULL,
  paid TEXT,
  form TEXT,
  groupSize REAL,
  setting TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_hours_of ON kept_hours (deletionId);
