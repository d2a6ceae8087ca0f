-- How fast were the races won, decade by decade?
--
-- ties: one speed an edition
-- unknown: editions whose distance or time is not known are in unknown, as are those whose distance was not wholly raced
-- rests: distances
-- chart: bar x=period y=mean_kmh
-- words: average speed trend faster kmh
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- returns: race VARCHAR
-- returns: period VARCHAR
-- returns: n BIGINT editions with a known speed
-- returns: slowest_kmh DECIMAL(6,3)
-- returns: mean_kmh DECIMAL(6,3)
-- returns: fastest_kmh DECIMAL(6,3)
-- returns: unknown BIGINT editions without
-- returns: race_id VARCHAR [hidden] id of the race

WITH speed AS (
    SELECT s.race_id, s.decade, s.speed_kmh
    FROM speeds(NULL, standing := $standing, from_year := $from_year, to_year := $to_year) AS s
    WHERE s.race_id IN (SELECT race_id FROM races_of($race))
),
period AS (
    SELECT x.race_id, x.decade, x.decade || 's' AS period, x.speed_kmh FROM speed AS x
    UNION ALL
    SELECT x.race_id, 9999, 'all', x.speed_kmh FROM speed AS x
)
SELECT
    min(r.name) AS race,
    y.period,
    count(y.speed_kmh) AS n,
    min(y.speed_kmh) AS slowest_kmh,
    CAST(sum(y.speed_kmh) / nullif(count(y.speed_kmh), 0) AS DECIMAL(6, 3)) AS mean_kmh,
    max(y.speed_kmh) AS fastest_kmh,
    count(*) - count(y.speed_kmh) AS unknown,
    y.race_id
FROM period AS y
JOIN race AS r ON r.race_id = y.race_id
GROUP BY y.race_id, y.period, y.decade
ORDER BY y.race_id, y.decade;
