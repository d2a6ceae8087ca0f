-- Which years did a race have, from its first to its last, and what is known of each?
-- race TEXT: ids as race_ids() takes them, or NULL for every race; from_year, to_year INTEGER: both included. One row a year,
-- without a hole.
-- Columns: race_id, year, decade, held, cause, held_number, edition_before, broken_by.
-- held is 'held', 'not-held' (with its cause), 'disputed', 'unknown' or, where the archive has no row of the year,
-- 'not-in-archive'. edition_before is the year of the edition before a held one: it is NULL for the first, and where it is not
-- known of a year between whether the race was held; broken_by is the last such year. held_number counts the held editions
-- from the race's first year, and is NULL after a year of which it is not known. The years asked for choose rows; what came
-- before them still counts.
CREATE OR REPLACE MACRO calendar(race := NULL, from_year := NULL, to_year := NULL) AS TABLE
WITH span AS (
    SELECT e.race_id, least(min(e.year), min(r.first_year)) AS first_year, max(e.year) AS last_year
    FROM edition AS e
    JOIN race AS r ON r.race_id = e.race_id
    WHERE e.race_id IN (SELECT race_id FROM race_ids(race))
    GROUP BY e.race_id
),
each_year AS (
    SELECT race_id, CAST(each AS INTEGER) AS year
    FROM (SELECT race_id, unnest(generate_series(first_year, last_year)) AS each FROM span)
),
status AS (
    SELECT y.race_id, y.year, coalesce(e.held, 'not-in-archive') AS held, e.cause
    FROM each_year AS y
    LEFT JOIN edition AS e ON e.race_id = y.race_id AND e.year = y.year
),
chained AS (
    SELECT
        *,
        count(CASE WHEN held = 'held' THEN 1 END) OVER (PARTITION BY race_id ORDER BY year) AS held_so_far,
        max(CASE WHEN held = 'held' THEN year END) OVER earlier AS held_before,
        max(CASE WHEN held NOT IN ('held', 'not-held') THEN year END) OVER earlier AS uncertain_before
    FROM status
    WINDOW earlier AS (PARTITION BY race_id ORDER BY year ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT
    race_id,
    year,
    decade_of(year) AS decade,
    held,
    cause,
    CASE WHEN held = 'held' AND uncertain_before IS NULL THEN held_so_far END AS held_number,
    CASE WHEN held = 'held' AND held_before > coalesce(uncertain_before, 0) THEN held_before END AS edition_before,
    CASE WHEN held = 'held' AND uncertain_before > coalesce(held_before, 0) THEN uncertain_before END AS broken_by
FROM chained
WHERE (from_year IS NULL OR year >= from_year) AND (to_year IS NULL OR year <= to_year)
ORDER BY race_id, year;
