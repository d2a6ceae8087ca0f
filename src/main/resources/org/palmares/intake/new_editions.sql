-- What this import adds and what it changes, so that it can be taken back.
INSERT INTO import_made (import_id, what, id, year)
SELECT DISTINCT $import_id, 'edition', s.race_id, s.year
FROM staged_sheet AS s
WHERE (EXISTS (SELECT 1 FROM staged_line AS l WHERE l.sheet = s.sheet)
        OR EXISTS (SELECT 1 FROM staged_outcome AS o WHERE o.sheet = s.sheet))
    AND NOT EXISTS (SELECT 1 FROM edition AS e WHERE e.race_id = s.race_id AND e.year = s.year);

INSERT INTO import_made (import_id, what, id, year, stage)
SELECT DISTINCT $import_id, 'stage', s.race_id, s.year, s.stage
FROM staged_sheet AS s
WHERE s.classification = 'STAGE' AND s.stage IS NOT NULL
    AND EXISTS (SELECT 1 FROM staged_line AS l WHERE l.sheet = s.sheet)
    AND NOT EXISTS (SELECT 1 FROM stage AS g WHERE g.race_id = s.race_id AND g.year = s.year AND g.stage = s.stage);

INSERT INTO edition_before (import_id, race_id, year, held, date, uci_class, distance_km, note, no_winner)
SELECT $import_id, e.race_id, e.year, e.held, e.date, e.uci_class, e.distance_km, e.note, e.no_winner
FROM edition AS e
SEMI JOIN staged_sheet AS s ON s.race_id = e.race_id AND s.year = e.year;

-- Editions that the archive does not have, and what the file adds to those it has: a result shows that it was held.
INSERT INTO edition (race_id, year, held, date, uci_class, distance_km, source)
SELECT
    s.race_id,
    s.year,
    'held',
    min(s.date) FILTER (WHERE year(s.date) = s.year AND s.stage IS NULL),
    min(s.uci_class),
    CAST(min(s.distance_km) FILTER (WHERE s.stage IS NULL) AS DECIMAL(7, 2)),
    $source
FROM staged_sheet AS s
WHERE EXISTS (SELECT 1 FROM staged_line AS l WHERE l.sheet = s.sheet)
    AND NOT EXISTS (SELECT 1 FROM edition AS e WHERE e.race_id = s.race_id AND e.year = s.year)
GROUP BY s.race_id, s.year;

UPDATE edition
SET held = 'held',
    note = concat_ws('; ', edition.note, 'held by the results of ' || $source)
WHERE edition.held IN ('unknown', 'disputed')
    AND EXISTS (
        SELECT 1
        FROM staged_sheet AS s
        JOIN staged_line AS l ON l.sheet = s.sheet AND l.rank = 1
        WHERE s.race_id = edition.race_id AND s.year = edition.year);

UPDATE edition
SET date = coalesce(edition.date, told.date),
    uci_class = coalesce(edition.uci_class, told.uci_class),
    distance_km = coalesce(edition.distance_km, told.distance_km)
FROM (
    SELECT
        race_id,
        year,
        min(date) FILTER (WHERE year(date) = year AND stage IS NULL) AS date,
        min(uci_class) AS uci_class,
        CAST(min(distance_km) FILTER (WHERE stage IS NULL) AS DECIMAL(7, 2)) AS distance_km
    FROM staged_sheet
    GROUP BY race_id, year
) AS told
WHERE told.race_id = edition.race_id AND told.year = edition.year
    AND (told.date IS NOT NULL OR told.uci_class IS NOT NULL OR told.distance_km IS NOT NULL);

-- That it was not held, or that nobody won it, is taken where the archive does not know otherwise.
INSERT INTO edition (race_id, year, held, cause, no_winner, source)
SELECT s.race_id, s.year, min_by(o.held, o.line), min_by(o.cause, o.line), min_by(o.no_winner, o.line), $source
FROM staged_outcome AS o
JOIN staged_sheet AS s ON s.sheet = o.sheet
WHERE NOT EXISTS (SELECT 1 FROM edition AS e WHERE e.race_id = s.race_id AND e.year = s.year)
GROUP BY s.race_id, s.year;

UPDATE edition
SET held = o.held, no_winner = coalesce(edition.no_winner, o.no_winner)
FROM staged_outcome AS o
JOIN staged_sheet AS s ON s.sheet = o.sheet
WHERE s.race_id = edition.race_id AND s.year = edition.year
    AND (edition.held = 'unknown'
        OR (edition.held = 'held' AND o.held = 'held'
            AND NOT EXISTS (
                SELECT 1
                FROM claim AS c
                WHERE c.race_id = edition.race_id AND c.year = edition.year AND c.rank = 1
                    AND c.classification = 'GENERAL' AND c.stage IS NULL)));

INSERT INTO staged_reject (line, text, reason)
SELECT
    o.line,
    o.text,
    o.reason || '; the archive has ' || s.race_id || ' ' || s.year
        || CASE WHEN e.held <> 'held' THEN ' as ' || e.held WHEN o.held = 'held' THEN ' with a winner' ELSE ' as held' END
FROM staged_outcome AS o
JOIN staged_sheet AS s ON s.sheet = o.sheet
JOIN edition AS e ON e.race_id = s.race_id AND e.year = s.year
WHERE e.held <> o.held OR (o.no_winner IS NOT NULL AND e.no_winner IS NULL);

INSERT INTO staged_note
SELECT count(*) || CASE WHEN count(*) = 1 THEN ' row says' ELSE ' rows say' END || ' of an edition that '
    || CASE
        WHEN bool_and(held = 'held') THEN 'nobody won it'
        WHEN bool_or(held = 'held') THEN 'nobody won it or that it was not held'
        ELSE 'it was not held'
    END
FROM staged_outcome
WHERE line NOT IN (SELECT line FROM staged_reject)
HAVING count(*) > 0;

-- What is told of single stages, from their own lists.
INSERT OR IGNORE INTO stage (race_id, year, stage, date, start, finish, distance_km, winner, source_id)
SELECT
    s.race_id,
    s.year,
    s.stage,
    min(s.date),
    min(s.start),
    min(s.finish),
    CAST(min(s.distance_km) AS DECIMAL(7, 2)),
    min(l.rider) FILTER (WHERE l.rank = 1),
    $source_id
FROM staged_sheet AS s
JOIN staged_line AS l ON l.sheet = s.sheet
WHERE s.classification = 'STAGE' AND s.stage IS NOT NULL
GROUP BY s.race_id, s.year, s.stage;
