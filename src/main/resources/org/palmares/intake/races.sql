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
    year = CASE WHEN $title_only THEN coalesce($year, year) ELSE year END;
