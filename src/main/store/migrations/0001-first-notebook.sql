-- Instants are UTC milliseconds; ids are UUID text; n is the row's number in the search index.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO meta VALUES ('save', '0');

-- One number space for everything that can be found, so that the index has one row per thing.
CREATE TABLE doc (n INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL);

CREATE TABLE notebook (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  colour TEXT NOT NULL,
  archived INTEGER NOT NULL DEFAULT 0,
  inbox INTEGER NOT NULL DEFAULT 0,
  position INTEGER NOT NULL,
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER
);
CREATE UNIQUE INDEX one_inbox ON notebook (inbox) WHERE inbox = 1;

CREATE TABLE entry (
  n INTEGER PRIMARY KEY REFERENCES doc (n),
  id TEXT NOT NULL UNIQUE,
  notebookId TEXT NOT NULL REFERENCES notebook (id),
  kind TEXT NOT NULL DEFAULT 'free',
  title TEXT NOT NULL,
  excerpt TEXT NOT NULL,          -- first plain characters of the body, for lists
  at INTEGER NOT NULL,
  zone TEXT NOT NULL,
  day TEXT NOT NULL,              -- local calendar day of at in zone
  mood INTEGER,
  favourite INTEGER NOT NULL DEFAULT 0,
  hideOnThisDay INTEGER NOT NULL DEFAULT 0,
  unfinished INTEGER NOT NULL DEFAULT 0,
  words INTEGER NOT NULL,
  tagsText TEXT NOT NULL DEFAULT '',      -- what the index reads; the relations below are the truth
  peopleText TEXT NOT NULL DEFAULT '',
  filesText TEXT NOT NULL DEFAULT '',
  attachments INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1,
  importKey TEXT,                 -- id in the source of an import
  importHash TEXT,                -- hash of what was imported: notices changes at the source
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  body TEXT NOT NULL              -- last, so that lists never read through a long text
);
CREATE UNIQUE INDEX entry_import ON entry (importKey) WHERE importKey IS NOT NULL;
-- Lists stand in the order of the local day, so that the entries of a month are always together.
-- Columns of the condition are repeated at the end, for only then SQLite answers from the index alone. Walked from the
-- end, though the newest come first: what is written in order of time then fills its pages.
CREATE INDEX entry_line ON entry (day, at, n, deletedAt) WHERE deletedAt IS NULL;
CREATE INDEX entry_line_of_notebook ON entry (notebookId, day, at, n, deletedAt) WHERE deletedAt IS NULL;
CREATE INDEX entry_line_of_favourites ON entry (day, at, n, favourite, deletedAt) WHERE favourite = 1 AND deletedAt IS NULL;
CREATE INDEX entry_line_of_unfinished ON entry (day, at, n, unfinished, deletedAt) WHERE unfinished = 1 AND deletedAt IS NULL;
CREATE INDEX entry_trash ON entry (deletedAt, n) WHERE deletedAt IS NOT NULL;
CREATE INDEX entry_recent ON entry (updatedAt, n, deletedAt) WHERE deletedAt IS NULL;
-- What filters ask of an entry, without reading its row.
CREATE INDEX entry_facts ON entry (n, deletedAt, day, at, notebookId, favourite, unfinished);
-- The same day of other years.
CREATE INDEX entry_anniversary ON entry (substr(day, 6), day) WHERE deletedAt IS NULL AND hideOnThisDay = 0;

-- Counts that the list needs before it can paint, kept by triggers: counting 100,000 rows would delay it.
CREATE TABLE entry_month (notebookId TEXT NOT NULL, month TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (notebookId, month)) WITHOUT ROWID;
CREATE TRIGGER month_added AFTER INSERT ON entry WHEN new.deletedAt IS NULL BEGIN
  INSERT INTO entry_month VALUES (new.notebookId, substr(new.day, 1, 7), 1) ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER month_removed AFTER DELETE ON entry WHEN old.deletedAt IS NULL BEGIN
  UPDATE entry_month SET count = count - 1 WHERE notebookId = old.notebookId AND month = substr(old.day, 1, 7);
END;
CREATE TRIGGER month_changed AFTER UPDATE OF notebookId, day, deletedAt ON entry
WHEN old.notebookId <> new.notebookId OR old.day <> new.day OR (old.deletedAt IS NULL) <> (new.deletedAt IS NULL) BEGIN
  UPDATE entry_month SET count = count - 1 WHERE old.deletedAt IS NULL AND notebookId = old.notebookId AND month = substr(old.day, 1, 7);
  INSERT INTO entry_month SELECT new.notebookId, substr(new.day, 1, 7), 1 WHERE new.deletedAt IS NULL ON CONFLICT DO UPDATE SET count = count + 1;
END;

CREATE TABLE entry_tag (entryN INTEGER NOT NULL REFERENCES entry (n) ON DELETE CASCADE, tag TEXT NOT NULL, inText INTEGER NOT NULL, PRIMARY KEY (tag, entryN)) WITHOUT ROWID;
CREATE INDEX entry_tag_by_entry ON entry_tag (entryN);
-- How many entries outside the trash carry a tag.
CREATE TABLE tag (tag TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX tag_by_count ON tag (count DESC, tag);
CREATE TRIGGER tag_added AFTER INSERT ON entry_tag WHEN EXISTS (SELECT 1 FROM entry WHERE n = new.entryN AND deletedAt IS NULL) BEGIN
  INSERT INTO tag VALUES (new.tag, 1) ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER tag_removed AFTER DELETE ON entry_tag WHEN EXISTS (SELECT 1 FROM entry WHERE n = old.entryN AND deletedAt IS NULL) BEGIN
  UPDATE tag SET count = count - 1 WHERE tag = old.tag;
  DELETE FROM tag WHERE tag = old.tag AND count < 1;
END;
CREATE TRIGGER tags_to_trash AFTER UPDATE OF deletedAt ON entry WHEN old.deletedAt IS NULL AND new.deletedAt IS NOT NULL BEGIN
  UPDATE tag SET count = count - 1 WHERE tag IN (SELECT tag FROM entry_tag WHERE entryN = new.n);
  DELETE FROM tag WHERE count < 1 AND tag IN (SELECT tag FROM entry_tag WHERE entryN = new.n);
END;
CREATE TRIGGER tags_from_trash AFTER UPDATE OF deletedAt ON entry WHEN old.deletedAt IS NOT NULL AND new.deletedAt IS NULL BEGIN
  INSERT INTO tag SELECT tag, 1 FROM entry_tag WHERE entryN = new.n ON CONFLICT DO UPDATE SET count = count + 1;
END;

CREATE TABLE person (
  n INTEGER PRIMARY KEY REFERENCES doc (n),
  id TEXT NOT NULL UNIQUE,
  pseudonym TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE,    -- case and accents folded, for matching @mentions
  realName TEXT NOT NULL DEFAULT '',
  relation TEXT NOT NULL DEFAULT 'other',
  note TEXT NOT NULL DEFAULT '',
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL
);
CREATE TABLE entry_person (entryN INTEGER NOT NULL REFERENCES entry (n) ON DELETE CASCADE, personN INTEGER NOT NULL REFERENCES person (n) ON DELETE CASCADE, inText INTEGER NOT NULL, PRIMARY KEY (personN, entryN)) WITHOUT ROWID;
CREATE INDEX entry_person_by_entry ON entry_person (entryN);

CREATE TABLE emotion_word (
  id TEXT PRIMARY KEY, en TEXT NOT NULL, nl TEXT NOT NULL,
  valence INTEGER NOT NULL, arousal INTEGER NOT NULL, goal TEXT NOT NULL, family TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1, edited INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL
);
-- A copy of the word as it was when chosen, so that later edits keep history.
CREATE TABLE entry_emotion (
  entryN INTEGER NOT NULL REFERENCES entry (n) ON DELETE CASCADE,
  position INTEGER NOT NULL, wordId TEXT NOT NULL, en TEXT NOT NULL, nl TEXT NOT NULL,
  valence INTEGER NOT NULL, arousal INTEGER NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (entryN, position)
) WITHOUT ROWID;
CREATE INDEX entry_emotion_by_word ON entry_emotion (wordId, entryN);

CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  entryN INTEGER NOT NULL REFERENCES entry (n) ON DELETE CASCADE,
  name TEXT NOT NULL, mime TEXT NOT NULL, kind TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL,
  createdAt INTEGER NOT NULL
);
CREATE INDEX attachment_by_entry ON attachment (entryN);
-- In pieces, so that reading 50 MB never holds the process up.
CREATE TABLE attachment_piece (attachmentId TEXT NOT NULL REFERENCES attachment (id) ON DELETE CASCADE, no INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (attachmentId, no));

CREATE TABLE entry_version (
  id TEXT PRIMARY KEY,
  entryN INTEGER NOT NULL REFERENCES entry (n) ON DELETE CASCADE,
  at INTEGER NOT NULL, reason TEXT NOT NULL, title TEXT NOT NULL, words INTEGER NOT NULL, body TEXT NOT NULL
);
CREATE INDEX entry_version_by_entry ON entry_version (entryN, at);

CREATE TABLE template (id TEXT PRIMARY KEY, name TEXT NOT NULL, body TEXT NOT NULL, createdAt INTEGER NOT NULL, updatedAt INTEGER NOT NULL);
CREATE TABLE own_word (word TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE backup_log (id TEXT PRIMARY KEY, madeAt INTEGER NOT NULL);

-- Everything findable, read by the index from where it stands: no text is stored twice.
-- What lies in the trash is out of the index, so that a search need not look each hit up.
CREATE VIEW search_source AS
  SELECT n, title, body, tagsText AS tags, peopleText AS people, filesText AS files FROM entry WHERE deletedAt IS NULL
  UNION ALL
  SELECT n, pseudonym, note, '', '', '' FROM person;
CREATE VIRTUAL TABLE search USING fts5 (
  title, body, tags, people, files,
  content = 'search_source', content_rowid = 'n',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
-- A word in the title or a tag says more than one in the text. Kept in the index, since only plain `rank` is fast.
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(6.0, 1.0, 3.0, 3.0, 2.0)');
-- The usual 4050 bytes do not fit into an encrypted page, of which 80 bytes are taken: each piece would need two pages.
INSERT INTO search (search, rank) VALUES ('pgsz', 3970);
CREATE VIRTUAL TABLE search_term USING fts5vocab (search, row);

CREATE TRIGGER entry_added AFTER INSERT ON entry WHEN new.deletedAt IS NULL BEGIN
  INSERT INTO search (rowid, title, body, tags, people, files) VALUES (new.n, new.title, new.body, new.tagsText, new.peopleText, new.filesText);
END;
CREATE TRIGGER entry_changed AFTER UPDATE OF title, body, tagsText, peopleText, filesText, deletedAt ON entry
WHEN old.title <> new.title OR old.body <> new.body OR old.tagsText <> new.tagsText OR old.peopleText <> new.peopleText
  OR old.filesText <> new.filesText OR (old.deletedAt IS NULL) <> (new.deletedAt IS NULL) BEGIN
  INSERT INTO search (search, rowid, title, body, tags, people, files)
    SELECT 'delete', old.n, old.title, old.body, old.tagsText, old.peopleText, old.filesText WHERE old.deletedAt IS NULL;
  INSERT INTO search (rowid, title, body, tags, people, files)
    SELECT new.n, new.title, new.body, new.tagsText, new.peopleText, new.filesText WHERE new.deletedAt IS NULL;
END;
CREATE TRIGGER entry_removed AFTER DELETE ON entry WHEN old.deletedAt IS NULL BEGIN
  INSERT INTO search (search, rowid, title, body, tags, people, files) VALUES ('delete', old.n, old.title, old.body, old.tagsText, old.peopleText, old.filesText);
END;
CREATE TRIGGER person_added AFTER INSERT ON person BEGIN
  INSERT INTO search (rowid, title, body, tags, people, files) VALUES (new.n, new.pseudonym, new.note, '', '', '');
END;
CREATE TRIGGER person_changed AFTER UPDATE OF pseudonym, note ON person BEGIN
  INSERT INTO search (search, rowid, title, body, tags, people, files) VALUES ('delete', old.n, old.pseudonym, old.note, '', '', '');
  INSERT INTO search (rowid, title, body, tags, people, files) VALUES (new.n, new.pseudonym, new.note, '', '', '');
END;
CREATE TRIGGER person_removed AFTER DELETE ON person BEGIN
  INSERT INTO search (search, rowid, title, body, tags, people, files) VALUES ('delete', old.n, old.pseudonym, old.note, '', '', '');
END;
