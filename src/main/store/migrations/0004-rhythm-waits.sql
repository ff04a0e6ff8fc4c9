-- The day until which the user lets a rhythm wait.
CREATE TABLE rhythm_wait (kind TEXT PRIMARY KEY, until TEXT NOT NULL) WITHOUT ROWID;
