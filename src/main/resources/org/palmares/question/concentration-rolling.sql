-- How did the concentration of wins change, over so many editions at a time?
--
-- For each edition with a known winner, Herfindahl's index of it and the known ones before it.
-- ties: a shared win is a win for each who shared it
-- unknown: editions without a known winner are passed over, so that a window may span more years; hhi_least and hhi_most are what the
-- index would be if each of them had a winner of his own, or all had the window's most frequent one
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
-- returns: hhi_least DECIMAL(8,5)
-- returns: hhi_most DECIMAL(8,5)
-- returns: unknown BIGINT editions within the window whose winner is not known
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
),
summed AS (
    SELECT
        x.race_id,
        min(x.race) AS race,
        x.year,
        min(x.since) AS since,
        CAST(sum(x.wins) AS DOUBLE) AS wins,
        CAST(sum(x.wins * x.wins) AS DOUBLE) AS squares,
        max(x.wins) AS most,
        count(*) AS different_winners
    FROM wins_of AS x
    GROUP BY x.race_id, x.year
),
unknown_of AS (
    SELECT s.race_id, s.year, count(o.year) AS unknown
    FROM summed AS s
    LEFT JOIN outcomes(NULL, standing := $standing, from_year := $from_year, to_year := $to_year) AS o
        ON o.race_id = s.race_id AND o.year > s.since AND o.year < s.year AND o.outcome = 'unknown'
    GROUP BY s.race_id, s.year
)
SELECT
    s.race,
    s.year,
    s.since,
    CAST(s.squares / (s.wins * s.wins) AS DECIMAL(8, 5)) AS hhi,
    CAST(s.wins * s.wins / s.squares AS DECIMAL(8, 2)) AS equivalent_winners,
    s.different_winners,
    CAST((s.squares + u.unknown) / ((s.wins + u.unknown) * (s.wins + u.unknown)) AS DECIMAL(8, 5)) AS hhi_least,
    CAST(
        (s.squares - s.most * s.most + (s.most + u.unknown) * (s.most + u.unknown))
        / ((s.wins + u.unknown) * (s.wins + u.unknown)) AS DECIMAL(8, 5)) AS hhi_most,
    u.unknown,
    s.race_id
FROM summed AS s
JOIN unknown_of AS u ON u.race_id = s.race_id AND u.year = s.year
ORDER BY s.race_id, s.year;
