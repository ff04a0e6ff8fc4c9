-- What two people of a pair hand each other as files (docs/plan-format.md).

-- The one identity of this vault for such files: made at first use, secret half included.
CREATE TABLE exchange_key (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  identity TEXT NOT NULL,
  recipient TEXT NOT NULL,
  madeAt INTEGER NOT NULL
) STRICT;

-- The shared document of a trajectory. `otherKey`: public key of the other, `checkedAt`: when its words were compared.
-- `undo`: JSON, what the last acceptance changed.
CREATE TABLE exchange_plan (
  trajectoryId TEXT PRIMARY KEY,
  document BLOB,
  otherKey TEXT,
  checkedAt INTEGER,
  undo TEXT
) STRICT;

-- Files that were handed over or taken in. `no` counts them; `kind` sent, received, undone.
CREATE TABLE exchange_file (
  no INTEGER PRIMARY KEY,
  trajectoryId TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('sent', 'received', 'undone')),
  at INTEGER NOT NULL,
  fileId TEXT NOT NULL
) STRICT;
CREATE INDEX exchange_file_of ON exchange_file (trajectoryId, at);
