-- The second of three steps of taking an import back, when its claims are gone. Parameter import_id.

-- What others lean on stays, and belongs to the first of them.
CREATE OR REPLACE TEMP TABLE kept_made AS
SELECT m.rowid AS made, min(c.import_id) AS heir
FROM import_made AS m
JOIN claim AS c
    ON CASE m.what
        WHEN 'rider' THEN c.rider_id = m.id
        WHEN 'race' THEN c.race_id = m.id
        WHEN 'edition' THEN c.race_id = m.id AND c.year = m.year
        WHEN 'stage' THEN c.race_id = m.id AND c.year = m.year AND c.stage = m.stage
        WHEN 'source' THEN c.source_id IN (SELECT source_id FROM source WHERE title = m.id)
        ELSE false
    END
WHERE m.import_id = $import_id
GROUP BY m.rowid;

INSERT INTO kept_made
SELECT m.rowid, NULL
FROM import_made AS m
WHERE m.import_id = $import_id AND m.rowid NOT IN (SELECT made FROM kept_made)
    AND CASE m.what
        WHEN 'rider' THEN m.id IN (SELECT rider_id FROM rider_merge UNION SELECT into_rider_id FROM rider_merge)
        WHEN 'source' THEN m.id IN (
            SELECT s.title FROM source AS s JOIN import_log AS l ON l.source_id = s.source_id AND l.import_id <> $import_id)
        ELSE false
    END;

-- So does whom or what another import tells a fact of, and a place where somebody was born or a race goes.
INSERT INTO kept_made
SELECT m.rowid, min(f.import_id)
FROM import_made AS m
JOIN fact_claim AS f
    ON CASE m.what
        WHEN 'rider' THEN f.rider_id = m.id
        WHEN 'race' THEN f.race_id = m.id
        WHEN 'edition' THEN f.race_id = m.id AND f.year = m.year
        ELSE f.field IN ('birth_place', 'home_place', 'start_place', 'finish_place') AND f.value = m.id AND m.what = 'place'
    END
WHERE m.import_id = $import_id AND m.rowid NOT IN (SELECT made FROM kept_made)
GROUP BY m.rowid;

CREATE OR REPLACE TEMP TABLE removed_made AS
SELECT what, id, year, stage
FROM import_made
WHERE import_id = $import_id AND rowid NOT IN (SELECT made FROM kept_made);

UPDATE import_made
SET import_id = k.heir
FROM kept_made AS k
WHERE import_made.rowid = k.made AND k.heir IS NOT NULL;

DELETE FROM stage
WHERE EXISTS (
    SELECT 1
    FROM removed_made AS m
    WHERE m.what = 'stage' AND m.id = stage.race_id AND m.year = stage.year AND m.stage = stage.stage);

DELETE FROM edition
WHERE EXISTS (
    SELECT 1 FROM removed_made AS m WHERE m.what = 'edition' AND m.id = edition.race_id AND m.year = edition.year);

-- An edition is as it was before, unless a later import told of it as well, which then keeps what there was before.
UPDATE edition
SET held = b.held, date = b.date, uci_class = b.uci_class, distance_km = b.distance_km, note = b.note, no_winner = b.no_winner
FROM edition_before AS b
WHERE b.import_id = $import_id AND b.race_id = edition.race_id AND b.year = edition.year
    AND NOT EXISTS (
        SELECT 1
        FROM edition_before AS l
        WHERE l.import_id > $import_id AND l.race_id = b.race_id AND l.year = b.year);

UPDATE edition_before
SET held = b.held, date = b.date, uci_class = b.uci_class, distance_km = b.distance_km, note = b.note, no_winner = b.no_winner
FROM edition_before AS b
WHERE b.import_id = $import_id AND b.race_id = edition_before.race_id AND b.year = edition_before.year
    AND edition_before.import_id = (
        SELECT min(l.import_id)
        FROM edition_before AS l
        WHERE l.import_id > $import_id AND l.race_id = b.race_id AND l.year = b.year);

DELETE FROM rider_alias
WHERE rider_id IN (SELECT id FROM removed_made WHERE what = 'rider')
    OR reason = 'taken for one person by import ' || $import_id;

-- Keys that this import's source told, and that no claim carries any more.
DELETE FROM rider_key
WHERE rider_id IN (SELECT id FROM removed_made WHERE what = 'rider')
    OR (source IN (
            SELECT s.title FROM source AS s JOIN import_log AS l ON l.source_id = s.source_id WHERE l.import_id = $import_id)
        AND family || ':' || key NOT IN (SELECT rider_key FROM claim WHERE rider_key IS NOT NULL));

DELETE FROM race_key
WHERE race_id IN (SELECT id FROM removed_made WHERE what = 'race')
    OR (source IN (
            SELECT s.title FROM source AS s JOIN import_log AS l ON l.source_id = s.source_id WHERE l.import_id = $import_id)
        AND source NOT IN (
            SELECT s.title FROM source AS s JOIN claim AS c ON c.source_id = s.source_id WHERE c.import_id > 0));

DELETE FROM rider WHERE rider_id IN (SELECT id FROM removed_made WHERE what = 'rider');

DELETE FROM race_alias
WHERE race_id IN (SELECT id FROM removed_made WHERE what = 'race')
    OR source = 'taken for one race by import ' || $import_id;

DELETE FROM source WHERE title IN (SELECT id FROM removed_made WHERE what = 'source');

DELETE FROM import_made WHERE import_id = $import_id AND what <> 'race';

DELETE FROM edition_before WHERE import_id = $import_id;

DROP TABLE kept_made;
