-- Records of methods: what the user filled in, as JSON that the method's schema has checked.
CREATE TABLE record (
  n INTEGER PRIMARY KEY REFERENCES doc (n),
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,             -- method and type: two-goals.reading
  version INTEGER NOT NULL,       -- of the method, when it was last written
  status TEXT NOT NULL,           -- draft, kept, replaced
  state TEXT,
  title TEXT NOT NULL,
  thread TEXT NOT NULL DEFAULT '',
  at INTEGER NOT NULL,
  zone TEXT NOT NULL,
  day TEXT NOT NULL,
  dueOn TEXT,                     -- local day on which it wants attention
  snoozedTo TEXT,                 -- not before this day
  entryN INTEGER REFERENCES entry (n) ON DELETE SET NULL,
  sourceId TEXT,                  -- the record that it was made from, and by which rule
  sourceRule TEXT,
  skipped TEXT NOT NULL DEFAULT '[]',   -- rules that are not said again
  revision INTEGER NOT NULL DEFAULT 1,
  peopleText TEXT NOT NULL DEFAULT '',  -- what the index reads
  createdAt INTEGER NOT NULL,
  updatedAt INTEGER NOT NULL,
  deletedAt INTEGER,
  text TEXT NOT NULL,             -- the typed words, for the index
  data TEXT NOT NULL
);
CREATE INDEX record_line ON record (kind, day, at, n, status, deletedAt) WHERE deletedAt IS NULL;
CREATE INDEX record_state ON record (kind, state, day, at, n) WHERE deletedAt IS NULL;
CREATE INDEX record_thread ON record (kind, thread, day, at, n) WHERE deletedAt IS NULL AND status = 'kept';
CREATE INDEX record_newest ON record (day, at, n) WHERE deletedAt IS NULL;
CREATE INDEX record_recent ON record (updatedAt, n) WHERE deletedAt IS NULL;
CREATE INDEX record_due ON record (dueOn, n) WHERE dueOn IS NOT NULL AND deletedAt IS NULL;
CREATE INDEX record_source ON record (sourceId, sourceRule) WHERE sourceId IS NOT NULL;
CREATE INDEX record_entry ON record (entryN) WHERE entryN IS NOT NULL;
CREATE INDEX record_trash ON record (deletedAt, n) WHERE deletedAt IS NOT NULL;

CREATE TABLE record_person (recordN INTEGER NOT NULL REFERENCES record (n) ON DELETE CASCADE, personN INTEGER NOT NULL REFERENCES person (n) ON DELETE CASCADE, PRIMARY KEY (personN, recordN)) WITHOUT ROWID;
CREATE INDEX record_person_by_record ON record_person (recordN);
CREATE TABLE record_link (recordN INTEGER NOT NULL REFERENCES record (n) ON DELETE CASCADE, toId TEXT NOT NULL, field TEXT NOT NULL, PRIMARY KEY (toId, recordN, field)) WITHOUT ROWID;
CREATE INDEX record_link_by_record ON record_link (recordN);

-- Every value of kept records by path, so that a figure is answered from one covering index.
-- `slot`: where the value stands in record_fact; null for lists and for what has no room there.
CREATE TABLE value_path (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, path TEXT NOT NULL, slot INTEGER, UNIQUE (kind, path));
CREATE TABLE record_value (
  pathId INTEGER NOT NULL REFERENCES value_path (id),
  day TEXT NOT NULL,
  recordN INTEGER NOT NULL REFERENCES record (n) ON DELETE CASCADE,
  item INTEGER NOT NULL,
  num REAL,
  txt TEXT,
  PRIMARY KEY (pathId, day, recordN, item)
) WITHOUT ROWID;
CREATE INDEX record_value_by_record ON record_value (recordN);
-- The single plain values of a kept record side by side: a figure over several of them reads one row a record.
CREATE TABLE record_fact (
  kindN INTEGER NOT NULL REFERENCES value_path (id),   -- the path `$state` of its kind
  day TEXT NOT NULL,
  recordN INTEGER NOT NULL REFERENCES record (n) ON DELETE CASCADE,
  state TEXT NOT NULL, s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11,
  PRIMARY KEY (kindN, day, recordN)
) WITHOUT ROWID;
CREATE INDEX record_fact_by_record ON record_fact (recordN);

-- Feelings of entries outside the trash and of kept records, in the order of days. n: of the entry or record.
CREATE TABLE felt (
  day TEXT NOT NULL, n INTEGER NOT NULL, position INTEGER NOT NULL,
  wordId TEXT NOT NULL, valence INTEGER NOT NULL, arousal INTEGER NOT NULL,
  PRIMARY KEY (day, n, position)
) WITHOUT ROWID;
INSERT INTO felt SELECT e.day, f.entryN, f.position, f.wordId, f.valence, f.arousal
  FROM entry_emotion f JOIN entry e ON e.n = f.entryN WHERE e.deletedAt IS NULL;
CREATE TRIGGER feeling_added AFTER INSERT ON entry_emotion BEGIN
  INSERT INTO felt SELECT day, n, new.position, new.wordId, new.valence, new.arousal
    FROM entry WHERE n = new.entryN AND deletedAt IS NULL;
END;
CREATE TRIGGER feeling_removed AFTER DELETE ON entry_emotion BEGIN
  DELETE FROM felt WHERE day = (SELECT day FROM entry WHERE n = old.entryN) AND n = old.entryN AND position = old.position;
END;
CREATE TRIGGER feelings_moved AFTER UPDATE OF day, deletedAt ON entry
WHEN old.day <> new.day OR (old.deletedAt IS NULL) <> (new.deletedAt IS NULL) BEGIN
  DELETE FROM felt WHERE day = old.day AND n = old.n;
  INSERT INTO felt SELECT new.day, entryN, position, wordId, valence, arousal
    FROM entry_emotion WHERE entryN = new.n AND new.deletedAt IS NULL;
END;
CREATE TRIGGER feelings_gone AFTER DELETE ON entry BEGIN
  DELETE FROM felt WHERE day = old.day AND n = old.n;
END;

-- Counts that figures over many years need, kept by triggers: a row a day, a row a month and feeling.
CREATE TABLE entry_day (day TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO entry_day SELECT day, count(*) FROM entry WHERE deletedAt IS NULL GROUP BY day;
CREATE TRIGGER day_added AFTER INSERT ON entry WHEN new.deletedAt IS NULL BEGIN
  INSERT INTO entry_day VALUES (new.day, 1) ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER day_removed AFTER DELETE ON entry WHEN old.deletedAt IS NULL BEGIN
  UPDATE entry_day SET count = count - 1 WHERE day = old.day;
  DELETE FROM entry_day WHERE day = old.day AND count < 1;
END;
CREATE TRIGGER day_changed AFTER UPDATE OF day, deletedAt ON entry
WHEN old.day <> new.day OR (old.deletedAt IS NULL) <> (new.deletedAt IS NULL) BEGIN
  UPDATE entry_day SET count = count - 1 WHERE old.deletedAt IS NULL AND day = old.day;
  DELETE FROM entry_day WHERE day = old.day AND count < 1;
  INSERT INTO entry_day SELECT new.day, 1 WHERE new.deletedAt IS NULL ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TABLE feeling_month (
  month TEXT NOT NULL, wordId TEXT NOT NULL, valence INTEGER NOT NULL, arousal INTEGER NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (month, wordId, valence, arousal)
) WITHOUT ROWID;
INSERT INTO feeling_month SELECT substr(day, 1, 7), wordId, valence, arousal, count(*) FROM felt GROUP BY 1, 2, 3, 4;
CREATE TRIGGER feeling_counted AFTER INSERT ON felt BEGIN
  INSERT INTO feeling_month VALUES (substr(new.day, 1, 7), new.wordId, new.valence, new.arousal, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER feeling_uncounted AFTER DELETE ON felt BEGIN
  UPDATE feeling_month SET count = count - 1
    WHERE month = substr(old.day, 1, 7) AND wordId = old.wordId AND valence = old.valence AND arousal = old.arousal;
  DELETE FROM feeling_month
    WHERE month = substr(old.day, 1, 7) AND wordId = old.wordId AND valence = old.valence AND arousal = old.arousal AND count < 1;
END;

-- Methods of the user's own; earlier versions stay, for their records.
CREATE TABLE own_method (id TEXT NOT NULL, version INTEGER NOT NULL, text TEXT NOT NULL, createdAt INTEGER NOT NULL, removed INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (id, version)) WITHOUT ROWID;
-- A method that is being written, as the text of its file however far it has come; by the page it is written on.
CREATE TABLE method_draft (id TEXT PRIMARY KEY, text TEXT NOT NULL, updatedAt INTEGER NOT NULL) WITHOUT ROWID;
-- What the user switched on: its questions of the day, its rhythm and since when.
CREATE TABLE method_choice (method TEXT PRIMARY KEY, questions INTEGER NOT NULL DEFAULT 1, rhythm INTEGER NOT NULL DEFAULT 0, rhythmSince TEXT) WITHOUT ROWID;
CREATE TABLE prompt_day (day TEXT PRIMARY KEY, prompt TEXT NOT NULL) WITHOUT ROWID;
-- Answers to prompts inside entries, read from the text at each save.
CREATE TABLE prompt_answer (entryN INTEGER NOT NULL REFERENCES entry (n) ON DELETE CASCADE, position INTEGER NOT NULL, prompt TEXT NOT NULL, words INTEGER NOT NULL, PRIMARY KEY (prompt, entryN, position)) WITHOUT ROWID;
CREATE INDEX prompt_answer_by_entry ON prompt_answer (entryN);

DROP VIEW search_source;
CREATE VIEW search_source AS
  SELECT n, title, body, tagsText AS tags, peopleText AS people, filesText AS files FROM entry WHERE deletedAt IS NULL
  UNION ALL
  SELECT n, pseudonym, note, '', '', '' FROM person
  UNION ALL
  SELECT n, title, text, '', peopleText, '' FROM record WHERE deletedAt IS NULL;

CREATE TRIGGER record_added AFTER INSERT ON record WHEN new.deletedAt IS NULL BEGIN
  INSERT INTO search (rowid, title, body, tags, people, files) VALUES (new.n, new.title, new.text, '', new.peopleText, '');
END;
CREATE TRIGGER record_changed AFTER UPDATE OF title, text, peopleText, deletedAt ON record
WHEN old.title <> new.title OR old.text <> new.text OR old.peopleText <> new.peopleText OR (old.deletedAt IS NULL) <> (new.deletedAt IS NULL) BEGIN
  INSERT INTO search (search, rowid, title, body, tags, people, files)
    SELECT 'delete', old.n, old.title, old.text, '', old.peopleText, '' WHERE old.deletedAt IS NULL;
  INSERT INTO search (rowid, title, body, tags, people, files)
    SELECT new.n, new.title, new.text, '', new.peopleText, '' WHERE new.deletedAt IS NULL;
END;
CREATE TRIGGER record_removed AFTER DELETE ON record WHEN old.deletedAt IS NULL BEGIN
  INSERT INTO search (search, rowid, title, body, tags, people, files) VALUES ('delete', old.n, old.title, old.text, '', old.peopleText, '');
END;
