-- How many different riders have won?
--
-- One row a race.
-- ties: a shared win counts for each who shared it
-- unknown: editions whose winner is not known are counted beside; each may be one more winner
-- rests: winners
-- words: number of winners how many riders unique one-time repeat
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- returns: race VARCHAR
-- returns: different_winners BIGINT
-- returns: won_once BIGINT of them with one win
-- returns: won_again BIGINT of them with more
-- returns: most_wins BIGINT of one rider
-- returns: nations BIGINT different ones among the winners
-- returns: editions BIGINT with a known winner
-- returns: unknown BIGINT held editions whose winner is not known; nobody by decision is not unknown
-- returns: race_id VARCHAR [hidden] id of the race

WITH win AS (
    SELECT * FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p WHERE p.rank = 1
),
per_rider AS (
    SELECT w.race_id, w.rider_id, count(*) AS wins FROM win AS w GROUP BY w.race_id, w.rider_id
),
counted AS (
    SELECT
        r.race_id,
        count(*) AS different_winners,
        count(CASE WHEN r.wins = 1 THEN 1 END) AS won_once,
        count(CASE WHEN r.wins > 1 THEN 1 END) AS won_again,
        max(r.wins) AS most_wins
    FROM per_rider AS r
    GROUP BY r.race_id
),
known AS (
    SELECT w.race_id, count(DISTINCT w.year) AS editions, count(DISTINCT w.nation) AS nations FROM win AS w GROUP BY w.race_id
)
SELECT
    b.name AS race,
    coalesce(c.different_winners, 0) AS different_winners,
    coalesce(c.won_once, 0) AS won_once,
    coalesce(c.won_again, 0) AS won_again,
    c.most_wins,
    coalesce(k.nations, 0) AS nations,
    coalesce(k.editions, 0) AS editions,
    b.winner_unknown AS unknown,
    b.race_id
FROM coverage(NULL, standing := $standing, from_year := $from_year, to_year := $to_year) AS b
LEFT JOIN counted AS c ON c.race_id = b.race_id
LEFT JOIN known AS k ON k.race_id = b.race_id
WHERE b.race_id IN (SELECT race_id FROM races_of($race))
ORDER BY different_winners DESC, b.race_id;
