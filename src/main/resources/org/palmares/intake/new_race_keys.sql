-- Keys that are new: all sheets of one key are of one race, and two keys of one family are two races, also of one name.
CREATE OR REPLACE TEMP TABLE staged_race_key AS
WITH named AS (
    SELECT
        s.race_key,
        split_part(s.race_key, ':', 1) AS family,
        substr(s.race_key, strpos(s.race_key, ':') + 1) AS key,
        slug(substr(s.race_key, strpos(s.race_key, ':') + 1)) AS slug,
        arg_min(s.race_id, (r.race_id IS NULL, -s.year, s.sheet)) AS race_id
    FROM staged_sheet AS s
    LEFT JOIN race AS r ON r.race_id = s.race_id
    WHERE s.race_key IS NOT NULL AND s.race_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM race_key AS k WHERE k.family || ':' || k.key = s.race_key)
    GROUP BY s.race_key
),
rival AS (
    SELECT
        n.*,
        row_number() OVER (PARTITION BY n.race_id, n.family ORDER BY n.race_key)
            + CASE WHEN EXISTS (SELECT 1 FROM race_key AS k WHERE k.family = n.family AND k.race_id = n.race_id)
                THEN 1 ELSE 0 END AS n
    FROM named AS n
)
SELECT
    race_key,
    family,
    key,
    CASE
        WHEN n = 1 OR $race IS NOT NULL THEN race_id
        WHEN slug NOT IN (SELECT race_id FROM race) AND slug NOT IN (SELECT race_id FROM named) THEN slug
        ELSE concat_ws('-', race_id, family, slug)
    END AS race_id
FROM rival;

UPDATE staged_sheet
SET race_id = k.race_id
FROM staged_race_key AS k
WHERE k.race_key = staged_sheet.race_key;

INSERT OR IGNORE INTO race_key (family, key, race_id, source)
SELECT family, key, race_id, $source
FROM staged_race_key
WHERE $race IS NULL
ORDER BY ALL;

DROP TABLE staged_race_key;
