-- How did the concentration of wins change, over so many editions at a time?
--
-- For each edition with a known winner, Herfindahl's index of it and the known ones before it.
-- ties: a shared win is a win for each who shared it
-- unknown: editions without a known winner are passed over, so that a window may span more years
-- rests: winners
-- chart: line x=year y=equivalent_winners
-- words: rolling moving window dominance over time Herfindahl
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :editions INTEGER = 20 -- so many at a time
-- returns: race VARCHAR
-- returns: year INTEGER of the last of them
-- returns: since INTEGER of the first of them
-- returns: hhi DECIMAL(8,5)
-- returns: equivalent_winners DECIMAL(8,2) 1 / hhi
-- returns: different_winners BIGINT
-- returns: race_id VARCHAR [hidden] id of the race

WITH win AS (
    SELECT
        p.race_id,
        p.race,
        p.year,
        p.rider_id,
        dense_rank() OVER (PARTITION BY p.race_id ORDER BY p.year) AS number
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank = 1
),
last_of AS (
    SELECT DISTINCT w.race_id, w.race, w.year, w.number FROM win AS w WHERE w.number >= $editions
),
wins_of AS (
    SELECT
        l.race_id,
        l.race,
        l.year,
        w.rider_id,
        count(*) AS wins,
        min(w.year) AS since
    FROM last_of AS l
    JOIN win AS w ON w.race_id = l.race_id AND w.number > l.number - $editions AND w.number <= l.number
    GROUP BY l.race_id, l.race, l.year, w.rider_id
)
SELECT
    x.race,
    x.year,
    min(x.since) AS since,
    CAST(CAST(sum(x.wins * x.wins) AS DOUBLE) / (sum(x.wins) * sum(x.wins)) AS DECIMAL(8, 5)) AS hhi,
    CAST(CAST(sum(x.wins) * sum(x.wins) AS DOUBLE) / sum(x.wins * x.wins) AS DECIMAL(8, 2)) AS equivalent_winners,
    count(*) AS different_winners,
    x.race_id
FROM wins_of AS x
GROUP BY x.race_id, x.race, x.year
ORDER BY x.race_id, x.year;
