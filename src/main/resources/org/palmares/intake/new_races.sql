-- A race that the archive does not have gets a row that says no more than the file does.
INSERT INTO race (race_id, name, kind, category, winners_complete, source)
SELECT
    s.race_id,
    coalesce(min(s.race_name), s.race_id),
    CASE WHEN bool_or(s.stage IS NOT NULL OR s.classification IN ('YOUTH', 'TEAM')) THEN 'stage-race' END,
    category_of(concat_ws(' ', s.race_id, min(s.race_name))),
    false,
    $source
FROM staged_sheet AS s
WHERE s.race_id NOT IN (SELECT race_id FROM race)
GROUP BY s.race_id;
