-- Are finishing times equally often at each second of the minute?
--
-- Times of the first so many: the winner's, or the winner's and the gap. Steps of ten seconds count six classes, of one second
-- sixty. chi_square is each class's part: their sum has as many degrees of freedom as there are classes, less one.
-- ties: each different time of an edition counts once
-- unknown: editions without the winner's time are left out
-- rests: winners
-- chart: bar x=second y=times
-- words: last digits seconds rounded precision timing stopwatch uniform
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :step_s INTEGER = 10 -- seconds a class
-- :places INTEGER = 1 -- times of the first so many
-- returns: second INTEGER the first of the class
-- returns: times BIGINT
-- returns: expected DECIMAL(12,2) were all equally often
-- returns: chi_square DECIMAL(12,4) this class's part
-- returns: share DOUBLE [percent]

WITH placed AS (
    SELECT * FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p WHERE p.rank <= $places
),
won AS (
    SELECT x.race_id, x.year, max(x.time_s) AS time_s FROM placed AS x WHERE x.rank = 1 GROUP BY x.race_id, x.year
),
timed AS (
    SELECT DISTINCT x.race_id, x.year, floor(coalesce(x.time_s, w.time_s + x.gap_s)) AS time_s
    FROM placed AS x
    JOIN won AS w ON w.race_id = x.race_id AND w.year = x.year
    WHERE coalesce(x.time_s, w.time_s + x.gap_s) IS NOT NULL
),
classed AS (
    SELECT
        CAST(floor((t.time_s - 60 * floor(t.time_s / 60)) / $step_s) * $step_s AS INTEGER) AS second,
        count(*) AS times
    FROM timed AS t
    GROUP BY CAST(floor((t.time_s - 60 * floor(t.time_s / 60)) / $step_s) * $step_s AS INTEGER)
)
SELECT
    y.second,
    coalesce(c.times, 0) AS times,
    CAST(CAST(sum(coalesce(c.times, 0)) OVER () AS DOUBLE) * $step_s / 60 AS DECIMAL(12, 2)) AS expected,
    CAST(
        power(coalesce(c.times, 0) - CAST(sum(coalesce(c.times, 0)) OVER () AS DOUBLE) * $step_s / 60, 2)
        / nullif(CAST(sum(coalesce(c.times, 0)) OVER () AS DOUBLE) * $step_s / 60, 0) AS DECIMAL(12, 4)) AS chi_square,
    CAST(coalesce(c.times, 0) AS DOUBLE) / nullif(sum(coalesce(c.times, 0)) OVER (), 0) AS share
FROM seconds_of_a_minute($step_s) AS y
LEFT JOIN classed AS c ON c.second = y.second
ORDER BY y.second;
