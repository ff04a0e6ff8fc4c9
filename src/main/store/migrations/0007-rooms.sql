-- Two sides of a vault: `own` and `coaching`. An entry is on the side of its notebook's kind, a record on that of `room`.
ALTER TABLE record ADD COLUMN room TEXT NOT NULL DEFAULT 'own';
-- 1: the user moved it there, and no rule moves it back.
ALTER TABLE record ADD COLUMN roomByHand INTEGER NOT NULL DEFAULT 0;

-- What the methods say of their records from now on; then whatever was made from such a record, or names one.
WITH RECURSIVE
  own (n) AS (
    SELECT n FROM record WHERE kind = 'coaching-phase.engagement'
      AND coalesce(json_extract(data, '$.kind'), '') IN ('self-coaching', 'reverse-mentoring')
  ),
  coaching (n, id) AS (
    SELECT n, id FROM record WHERE n NOT IN (SELECT n FROM own)
      AND kind IN ('coaching-phase.engagement', 'coaching-phase.hours', 'coaching-phase.target', 'counterpower-map.shadow-signal')
    UNION
    SELECT r.n, r.id FROM coaching c JOIN record r ON r.sourceId = c.id WHERE r.n NOT IN (SELECT n FROM own)
    UNION
    SELECT r.n, r.id FROM coaching c JOIN record_link l ON l.toId = c.id JOIN record r ON r.n = l.recordN
      WHERE r.n NOT IN (SELECT n FROM own)
  )
UPDATE record SET room = 'coaching' WHERE n IN (SELECT n FROM coaching);
