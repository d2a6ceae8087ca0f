-- How large were the winning margins, decade by decade?
--
-- Quartiles are of type 7.
-- ties: the same time is a margin of 0:00 and counts
-- unknown: editions whose gap is not known are in unknown; those without one are not counted
-- rests: margins
-- chart: bar x=period y=median_s
-- words: median quartile distribution gaps typical average
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :k INTEGER = 2 -- the rank whose gap is looked at
-- returns: period VARCHAR
-- returns: n BIGINT editions with a known gap
-- returns: same_time BIGINT of them with none
-- returns: min_s DOUBLE [duration]
-- returns: q1_s DOUBLE [duration]
-- returns: median_s DOUBLE [duration]
-- returns: q3_s DOUBLE [duration]
-- returns: max_s DOUBLE [duration]
-- returns: unknown BIGINT editions that have a gap which is not known

WITH gap AS (
    SELECT g.decade, g.gap_s, g.gap_exists
    FROM gaps(NULL, k := $k, standing := $standing, from_year := $from_year, to_year := $to_year) AS g
    WHERE g.race_id IN (SELECT race_id FROM races_of($race))
),
period AS (
    SELECT x.decade, x.decade || 's' AS period, x.gap_s, x.gap_exists FROM gap AS x
    UNION ALL
    SELECT 9999, 'all', x.gap_s, x.gap_exists FROM gap AS x
)
SELECT
    y.period,
    count(y.gap_s) AS n,
    count(CASE WHEN y.gap_s = 0 THEN 1 END) AS same_time,
    min(y.gap_s) AS min_s,
    percentile_cont(0.25) WITHIN GROUP (ORDER BY y.gap_s) AS q1_s,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY y.gap_s) AS median_s,
    percentile_cont(0.75) WITHIN GROUP (ORDER BY y.gap_s) AS q3_s,
    max(y.gap_s) AS max_s,
    count(CASE WHEN y.gap_exists AND y.gap_s IS NULL THEN 1 END) AS unknown
FROM period AS y
GROUP BY y.period, y.decade
ORDER BY y.decade;
