-- Which race each sheet is of: the one the caller named, one that is known by this name, or a new one.
UPDATE staged_sheet
SET race_id = coalesce(
    $race_id,
    (
        SELECT min(known.race_id)
        FROM (
            SELECT race_id, race_id AS name FROM race
            UNION SELECT race_id, name FROM race
            UNION SELECT race_id, alias FROM race_alias
            UNION SELECT race_id, official_name FROM edition WHERE official_name IS NOT NULL
        ) AS known
        WHERE fold_name(known.name) = fold_name(staged_sheet.race_name)
    ),
    nullif(slug(race_name), '')),
    year = coalesce($year, year);
