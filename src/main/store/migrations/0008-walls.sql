-- Numbers of everything that lives in coaching, kept by triggers: whatever lists or counts looks here, and nowhere else.
CREATE TABLE coaching_thing (n INTEGER PRIMARY KEY);
INSERT INTO coaching_thing SELECT e.n FROM entry e JOIN notebook b ON b.id = e.notebookId WHERE b.kind = 'coaching';
INSERT INTO coaching_thing SELECT n FROM record WHERE room = 'coaching';

-- Clients, and people whom nothing names but what lives in coaching.
CREATE VIEW coaching_person AS
  SELECT n FROM person WHERE relation = 'client' OR (
    NOT EXISTS (SELECT 1 FROM entry_person WHERE personN = person.n AND entryN NOT IN (SELECT n FROM coaching_thing))
    AND NOT EXISTS (SELECT 1 FROM record_person WHERE personN = person.n AND recordN NOT IN (SELECT n FROM coaching_thing))
    AND (EXISTS (SELECT 1 FROM entry_person WHERE personN = person.n) OR EXISTS (SELECT 1 FROM record_person WHERE personN = person.n))
  );
INSERT INTO coaching_thing SELECT n FROM coaching_person;

CREATE TRIGGER wall_entry_added AFTER INSERT ON entry
WHEN (SELECT kind FROM notebook WHERE id = new.notebookId) = 'coaching' BEGIN
  INSERT INTO coaching_thing VALUES (new.n);
END;
CREATE TRIGGER wall_entry_moved AFTER UPDATE OF notebookId ON entry WHEN old.notebookId <> new.notebookId BEGIN
  DELETE FROM coaching_thing WHERE n = new.n AND (SELECT kind FROM notebook WHERE id = new.notebookId) <> 'coaching';
  INSERT INTO coaching_thing SELECT new.n WHERE (SELECT kind FROM notebook WHERE id = new.notebookId) = 'coaching'
    AND new.n NOT IN (SELECT n FROM coaching_thing);
END;
CREATE TRIGGER wall_entry_removed BEFORE DELETE ON entry BEGIN
  DELETE FROM coaching_thing WHERE n = old.n;
END;
CREATE TRIGGER wall_record_added AFTER INSERT ON record WHEN new.room = 'coaching' BEGIN
  INSERT INTO coaching_thing VALUES (new.n);
END;
CREATE TRIGGER wall_record_moved AFTER UPDATE OF room ON record WHEN old.room <> new.room BEGIN
  DELETE FROM coaching_thing WHERE n = new.n AND new.room <> 'coaching';
  INSERT INTO coaching_thing SELECT new.n WHERE new.room = 'coaching';
END;
CREATE TRIGGER wall_record_removed BEFORE DELETE ON record BEGIN
  DELETE FROM coaching_thing WHERE n = old.n;
END;

-- The people whom a thing names follow it, when nothing on the other side names them.
CREATE TRIGGER wall_thing_in AFTER INSERT ON coaching_thing BEGIN
  INSERT INTO coaching_thing SELECT n FROM coaching_person
    WHERE n IN (SELECT personN FROM entry_person WHERE entryN = new.n UNION SELECT personN FROM record_person WHERE recordN = new.n)
      AND n NOT IN (SELECT n FROM coaching_thing);
END;
CREATE TRIGGER wall_thing_out AFTER DELETE ON coaching_thing BEGIN
  DELETE FROM coaching_thing
    WHERE n IN (SELECT personN FROM entry_person WHERE entryN = old.n UNION SELECT personN FROM record_person WHERE recordN = old.n)
      AND NOT EXISTS (SELECT 1 FROM coaching_person WHERE coaching_person.n = coaching_thing.n);
END;
CREATE TRIGGER wall_person_added AFTER INSERT ON person WHEN new.relation = 'client' BEGIN
  INSERT INTO coaching_thing VALUES (new.n);
END;
CREATE TRIGGER wall_person_changed AFTER UPDATE OF relation ON person WHEN old.relation <> new.relation BEGIN
  DELETE FROM coaching_thing WHERE n = new.n AND NOT EXISTS (SELECT 1 FROM coaching_person WHERE n = new.n);
  INSERT INTO coaching_thing SELECT n FROM coaching_person WHERE n = new.n AND n NOT IN (SELECT n FROM coaching_thing);
END;
CREATE TRIGGER wall_person_removed AFTER DELETE ON person BEGIN
  DELETE FROM coaching_thing WHERE n = old.n;
END;
CREATE TRIGGER wall_named_in_entry AFTER INSERT ON entry_person WHEN EXISTS (SELECT 1 FROM coaching_thing) BEGIN
  DELETE FROM coaching_thing WHERE n = new.personN AND NOT EXISTS (SELECT 1 FROM coaching_person WHERE n = new.personN);
  INSERT INTO coaching_thing SELECT n FROM coaching_person WHERE n = new.personN AND n NOT IN (SELECT n FROM coaching_thing);
END;
CREATE TRIGGER wall_unnamed_in_entry AFTER DELETE ON entry_person WHEN EXISTS (SELECT 1 FROM coaching_thing) BEGIN
  DELETE FROM coaching_thing WHERE n = old.personN AND NOT EXISTS (SELECT 1 FROM coaching_person WHERE n = old.personN);
  INSERT INTO coaching_thing SELECT n FROM coaching_person WHERE n = old.personN AND n NOT IN (SELECT n FROM coaching_thing);
END;
CREATE TRIGGER wall_named_in_record AFTER INSERT ON record_person WHEN EXISTS (SELECT 1 FROM coaching_thing) BEGIN
  DELETE FROM coaching_thing WHERE n = new.personN AND NOT EXISTS (SELECT 1 FROM coaching_person WHERE n = new.personN);
  INSERT INTO coaching_thing SELECT n FROM coaching_person WHERE n = new.personN AND n NOT IN (SELECT n FROM coaching_thing);
END;
CREATE TRIGGER wall_unnamed_in_record AFTER DELETE ON record_person WHEN EXISTS (SELECT 1 FROM coaching_thing) BEGIN
  DELETE FROM coaching_thing WHERE n = old.personN AND NOT EXISTS (SELECT 1 FROM coaching_person WHERE n = old.personN);
  INSERT INTO coaching_thing SELECT n FROM coaching_person WHERE n = old.personN AND n NOT IN (SELECT n FROM coaching_thing);
END;

-- The part of feeling_month that lives in coaching, so that figures over years need not read every feeling.
CREATE TABLE coaching_feeling_month (
  month TEXT NOT NULL, wordId TEXT NOT NULL, valence INTEGER NOT NULL, arousal INTEGER NOT NULL, count INTEGER NOT NULL,
  PRIMARY KEY (month, wordId, valence, arousal)
) WITHOUT ROWID;
INSERT INTO coaching_feeling_month
  SELECT substr(day, 1, 7), wordId, valence, arousal, count(*) FROM felt WHERE n IN (SELECT n FROM coaching_thing) GROUP BY 1, 2, 3, 4;
CREATE TRIGGER wall_feeling_in AFTER INSERT ON felt WHEN new.n IN (SELECT n FROM coaching_thing) BEGIN
  INSERT INTO coaching_feeling_month VALUES (substr(new.day, 1, 7), new.wordId, new.valence, new.arousal, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER wall_feeling_out AFTER DELETE ON felt WHEN old.n IN (SELECT n FROM coaching_thing) BEGIN
  UPDATE coaching_feeling_month SET count = count - 1
    WHERE month = substr(old.day, 1, 7) AND wordId = old.wordId AND valence = old.valence AND arousal = old.arousal;
END;
CREATE TRIGGER wall_feelings_in AFTER INSERT ON coaching_thing BEGIN
  INSERT INTO coaching_feeling_month SELECT substr(day, 1, 7), wordId, valence, arousal, 1 FROM felt
    WHERE day = coalesce((SELECT day FROM entry WHERE n = new.n), (SELECT day FROM record WHERE n = new.n)) AND n = new.n
    ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER wall_feelings_out AFTER DELETE ON coaching_thing BEGIN
  UPDATE coaching_feeling_month SET count = count - (
    SELECT count(*) FROM felt f
    WHERE f.day = coalesce((SELECT day FROM entry WHERE n = old.n), (SELECT day FROM record WHERE n = old.n)) AND f.n = old.n
      AND month = substr(f.day, 1, 7) AND wordId = f.wordId AND valence = f.valence AND arousal = f.arousal)
  WHERE month = substr(coalesce((SELECT day FROM entry WHERE n = old.n), (SELECT day FROM record WHERE n = old.n)), 1, 7);
END;

-- The same of entry_day.
CREATE TABLE coaching_entry_day (day TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO coaching_entry_day
  SELECT day, count(*) FROM entry WHERE deletedAt IS NULL AND n IN (SELECT n FROM coaching_thing) GROUP BY day;
CREATE TRIGGER wall_day_in AFTER INSERT ON coaching_thing BEGIN
  INSERT INTO coaching_entry_day SELECT day, 1 FROM entry WHERE n = new.n AND deletedAt IS NULL
    ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER wall_day_out AFTER DELETE ON coaching_thing BEGIN
  UPDATE coaching_entry_day SET count = count - 1 WHERE day = (SELECT day FROM entry WHERE n = old.n AND deletedAt IS NULL);
END;
CREATE TRIGGER wall_day_changed AFTER UPDATE OF day, deletedAt ON entry
WHEN new.n IN (SELECT n FROM coaching_thing) AND (old.day <> new.day OR (old.deletedAt IS NULL) <> (new.deletedAt IS NULL)) BEGIN
  UPDATE coaching_entry_day SET count = count - 1 WHERE old.deletedAt IS NULL AND day = old.day;
  INSERT INTO coaching_entry_day SELECT new.day, 1 WHERE new.deletedAt IS NULL ON CONFLICT DO UPDATE SET count = count + 1;
END;
