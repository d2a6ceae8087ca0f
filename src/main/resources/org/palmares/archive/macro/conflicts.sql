-- Where do two sources state different values for the same thing?
-- race TEXT: ids as race_ids() takes them, or NULL for every race. One row a value that is not the one in use.
-- Columns: race_id, year, classification, stage, rider, field, value_used, source_used, value_stated, source_stated.
-- Fields of a result line (rank, status, time_s, gap_s, gap_raced_s, rank_raced), of an edition and of a rider; a field
-- winner or rank-holder is two riders for one place.
CREATE OR REPLACE MACRO conflicts(race := NULL) AS TABLE
WITH line AS (
    SELECT c.* REPLACE (coalesce(m.into_rider_id, c.rider_id) AS rider_id), s.priority, s.title
    FROM claim AS c
    JOIN source AS s ON s.source_id = c.source_id
    LEFT JOIN rider_merge AS m ON m.rider_id = c.rider_id
    WHERE c.race_id IN (SELECT race_id FROM race_ids(race))
),
-- Only what is claimed more than once can differ.
compared AS (
    SELECT l.*
    FROM line AS l
    JOIN (
        SELECT race_id, year, classification, stage, rider_id
        FROM line
        GROUP BY race_id, year, classification, stage, rider_id
        HAVING count(*) > 1
    ) AS several
        ON several.race_id = l.race_id AND several.year = l.year AND several.classification = l.classification
        AND several.stage IS NOT DISTINCT FROM l.stage AND several.rider_id = l.rider_id
),
field AS (
    SELECT race_id, year, classification, stage, rider_id, source_id, title, priority, import_id, line, 'rank' AS field,
        CASE WHEN status IN ('FINISHED', 'REL') THEN CAST(rank AS VARCHAR) ELSE coalesce(CAST(rank AS VARCHAR), status) END AS value
    FROM compared
    UNION ALL
    SELECT race_id, year, classification, stage, rider_id, source_id, title, priority, import_id, line, 'rank_raced',
        CAST(rank_raced AS VARCHAR) FROM compared
    UNION ALL
    SELECT race_id, year, classification, stage, rider_id, source_id, title, priority, import_id, line, 'time_s',
        seconds_text(time_s) FROM compared
    UNION ALL
    SELECT race_id, year, classification, stage, rider_id, source_id, title, priority, import_id, line, 'gap_s',
        seconds_text(gap_s) FROM compared
    UNION ALL
    SELECT race_id, year, classification, stage, rider_id, source_id, title, priority, import_id, line, 'gap_raced_s',
        seconds_text(gap_raced_s) FROM compared
),
used AS (
    SELECT
        race_id, year, classification, stage, rider_id, field,
        first_value(value) OVER preference AS value_used,
        first_value(title) OVER preference AS source_used,
        value,
        title
    FROM field
    WHERE value IS NOT NULL
    WINDOW preference AS (
        PARTITION BY race_id, year, classification, stage, rider_id, field
        ORDER BY priority, import_id DESC, source_id, line
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
),
overruled AS (
    SELECT DISTINCT
        l.race_id, l.year, l.classification, l.stage, l.rider_id, l.rank, l.title
    FROM line AS l
    WHERE l.rank IS NOT NULL
        AND NOT EXISTS (
            SELECT 1 FROM result AS r
            WHERE r.race_id = l.race_id AND r.year = l.year AND r.classification = l.classification
                AND r.stage IS NOT DISTINCT FROM l.stage AND r.rider_id = l.rider_id)
)
SELECT DISTINCT
    u.race_id, u.year, u.classification, u.stage, d.name AS rider, u.field,
    u.value_used, u.source_used, u.value AS value_stated, u.title AS source_stated
FROM used AS u
LEFT JOIN rider AS d ON d.rider_id = u.rider_id
WHERE u.value <> u.value_used
UNION ALL
SELECT
    o.race_id, o.year, o.classification, o.stage, d.name, 'rank-holder',
    CAST(o.rank AS VARCHAR) || ': ' || coalesce(h.name, 'nobody'), t.title,
    CAST(o.rank AS VARCHAR) || ': ' || d.name, o.title
FROM overruled AS o
LEFT JOIN rider AS d ON d.rider_id = o.rider_id
LEFT JOIN result AS r
    ON r.race_id = o.race_id AND r.year = o.year AND r.classification = o.classification
    AND r.stage IS NOT DISTINCT FROM o.stage AND r.rank = o.rank
LEFT JOIN rider AS h ON h.rider_id = r.rider_id
LEFT JOIN source AS t ON t.source_id = r.source_id
UNION ALL
SELECT
    v.race_id, v.year, NULL, NULL, d.name, v.field, used_value.value, used_source.title, v.value, s.title
FROM disputed_value AS v
JOIN source AS s ON s.source_id = v.source_id
LEFT JOIN rider AS d ON d.rider_id = v.rider_id
LEFT JOIN disputed_value AS used_value
    ON used_value.chosen AND used_value.subject = v.subject AND used_value.field = v.field
    AND used_value.race_id IS NOT DISTINCT FROM v.race_id AND used_value.year IS NOT DISTINCT FROM v.year
    AND used_value.rider_id IS NOT DISTINCT FROM v.rider_id
LEFT JOIN source AS used_source ON used_source.source_id = used_value.source_id
WHERE NOT v.chosen AND (race IS NULL OR v.race_id IN (SELECT race_id FROM race_ids(race)))
UNION ALL
SELECT f.race_id, f.year, NULL, NULL, d.name, f.field, f.value_used, NULL, f.value_told, f.told_by
FROM told_facts() AS f
LEFT JOIN rider AS d ON d.rider_id = f.rider_id
WHERE f.value_used <> f.value_told AND (race IS NULL OR f.race_id IN (SELECT race_id FROM race_ids(race)))
ORDER BY 1 NULLS LAST, 2, 3, 4, 5, 6, 9, 10;
