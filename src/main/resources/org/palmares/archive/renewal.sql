-- What an archive of schema 1 or 2 had no columns for, from the bundled history (text, in bundled_…) where it knows the edition,
-- and from the name of the race elsewhere. Runs when the results are resolved: a winner that somebody imported is not denied.
UPDATE race SET category = category_of(race_id || ' ' || name);

UPDATE race SET category = b.category
FROM bundled_race AS b
WHERE b.race_id = race.race_id;

INSERT INTO race_set (set_id, name, race_id, source)
SELECT set_id, name, race_id, source
FROM bundled_race_set
WHERE race_id IN (SELECT race_id FROM race)
ORDER BY file_line;

UPDATE edition
SET last_date = CASE WHEN edition.date IS NULL OR CAST(b.last_date AS DATE) >= edition.date THEN CAST(b.last_date AS DATE) END,
    no_speed = b.no_speed,
    decided_on = b.decided_on,
    no_winner = CASE
        WHEN NOT EXISTS (
            SELECT 1
            FROM result AS r
            WHERE r.race_id = edition.race_id AND r.year = edition.year AND r.classification = 'GENERAL' AND r.rank = 1)
            THEN b.no_winner
    END
FROM bundled_edition AS b
WHERE b.race_id = edition.race_id AND CAST(b.year AS INTEGER) = edition.year AND edition.held = 'held';
