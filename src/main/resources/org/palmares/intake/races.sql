-- Which race each sheet is of: the one the caller named, where but a page's title tells it; the one the file names by id, one
-- that is known by this name, or a new one. A name of its own counts before an alias: two races may have been run under one name.
UPDATE staged_sheet
SET race_id = coalesce(
    CASE WHEN $title_only THEN coalesce((SELECT race_id FROM race WHERE race_id = $race), nullif(slug($race), '')) END,
    (SELECT race_id FROM race WHERE race.race_id = staged_sheet.race_id),
    (
        SELECT min_by(known.race_id, (known.kind, known.race_id))
        FROM (
            SELECT race_id, race_id AS name, 1 AS kind FROM race
            UNION ALL SELECT race_id, name, 2 FROM race
            UNION ALL SELECT race_id, alias, 3 FROM race_alias
            UNION ALL SELECT race_id, official_name, 4 FROM edition WHERE official_name IS NOT NULL
        ) AS known
        WHERE fold_name(known.name) = fold_name(coalesce(staged_sheet.race_name, staged_sheet.race_id))
    ),
    nullif(slug(coalesce(race_id, race_name)), '')),
    year = coalesce(year, CASE WHEN $title_only THEN $year END);

-- A page can't be corrected, so that its title gives way to what the user says; not in silence where the title is known.
INSERT INTO staged_note
SELECT 'the page calls the race ' || min(s.race_name) || ', which is known as ' || min(known.race_id)
    || '; it is taken for ' || min(s.race_id) || ', as --race says'
FROM staged_sheet AS s
JOIN (
    SELECT race_id, name FROM race
    UNION ALL SELECT race_id, alias FROM race_alias
) AS known ON fold_name(known.name) = fold_name(s.race_name)
WHERE $title_only AND $race IS NOT NULL AND known.race_id <> s.race_id
HAVING count(*) > 0;
