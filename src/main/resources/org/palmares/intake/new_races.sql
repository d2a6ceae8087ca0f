-- A race that the archive does not have gets a row that says no more than the file does.
CREATE OR REPLACE TEMP TABLE staged_new_race AS
SELECT
    s.race_id,
    coalesce(min(s.race_name), $race, s.race_id) AS name,
    CASE WHEN bool_or(s.stage IS NOT NULL OR s.classification IN ('YOUTH', 'TEAM')) THEN 'stage-race' END AS kind,
    category_of(concat_ws(' ', s.race_id, min(s.race_name), $race)) AS category
FROM staged_sheet AS s
WHERE s.race_id NOT IN (SELECT race_id FROM race)
GROUP BY s.race_id;

INSERT INTO race (race_id, name, kind, category, winners_complete, source)
SELECT race_id, name, kind, category, false, $source
FROM staged_new_race
ORDER BY race_id;

INSERT INTO import_made (import_id, what, id)
SELECT $import_id, 'race', race_id FROM staged_new_race ORDER BY race_id;
