-- What is typed in a kept record and cannot be kept yet, as JSON; until then `data` is what counts.
ALTER TABLE record ADD COLUMN unfinished TEXT;
-- 1: as the user kept it. The first change after that leaves it behind as a version.
ALTER TABLE record ADD COLUMN keptByHand INTEGER NOT NULL DEFAULT 0;

CREATE TABLE record_version (
  id TEXT PRIMARY KEY,
  recordN INTEGER NOT NULL REFERENCES record (n) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  version INTEGER NOT NULL,       -- of the method
  title TEXT NOT NULL,
  data TEXT NOT NULL
);
CREATE INDEX record_version_by_record ON record_version (recordN, at);

-- Which kept records rules look at, and whether they were written since they were last read.
CREATE INDEX record_seen ON record (kind, day, at, n, revision, updatedAt, status, deletedAt) WHERE status = 'kept' AND deletedAt IS NULL;
