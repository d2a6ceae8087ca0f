-- The years of a race from its first to its last, in no order: what calendar() shows.
-- race TEXT: ids as race_ids() takes them, or NULL for every race. One row a year, without a hole.
-- Columns: race_id, year, held, cause, held_number, edition_before, broken_by, held_so_far, breaks_so_far, decided_on, no_winner.
-- As calendar() says, and the last two as in the table edition. held_so_far counts the held editions that are known, and
-- breaks_so_far the years of which it is not known whether the race was held, both up to and with this year.
CREATE OR REPLACE MACRO race_years(race := NULL) AS TABLE
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
    SELECT y.race_id, y.year, coalesce(e.held, 'not-in-archive') AS held, e.cause, e.decided_on, e.no_winner
    FROM each_year AS y
    LEFT JOIN edition AS e ON e.race_id = y.race_id AND e.year = y.year
),
chained AS (
    SELECT
        *,
        count(CASE WHEN held = 'held' THEN 1 END) OVER (PARTITION BY race_id ORDER BY year) AS held_so_far,
        count(CASE WHEN held NOT IN ('held', 'not-held') THEN 1 END)
            OVER (PARTITION BY race_id ORDER BY year) AS breaks_so_far,
        max(CASE WHEN held = 'held' THEN year END) OVER earlier AS held_before,
        max(CASE WHEN held NOT IN ('held', 'not-held') THEN year END) OVER earlier AS uncertain_before
    FROM status
    WINDOW earlier AS (PARTITION BY race_id ORDER BY year ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT
    race_id,
    year,
    held,
    cause,
    CASE WHEN held = 'held' AND uncertain_before IS NULL THEN held_so_far END AS held_number,
    CASE WHEN held = 'held' AND held_before > coalesce(uncertain_before, 0) THEN held_before END AS edition_before,
    CASE WHEN held = 'held' AND uncertain_before > coalesce(held_before, 0) THEN uncertain_before END AS broken_by,
    held_so_far,
    breaks_so_far,
    decided_on,
    no_winner
FROM chained;
