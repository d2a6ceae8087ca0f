-- Who had the lowest sum of places over these races in one year?
--
-- Only riders with a known rank in every one of the races held that year.
-- ties: the same sum shares a place
-- unknown: most lists end at rank 10; a rider without a known rank in one of the races is left out
-- rests: tops
-- words: sum of ranks consistent season all races
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- returns: place BIGINT 1 for the lowest
-- returns: rider VARCHAR
-- returns: year INTEGER
-- returns: sum_of_ranks BIGINT
-- returns: races BIGINT held that year
-- returns: ranks VARCHAR race by race
-- returns: nation VARCHAR
-- returns: rider_id VARCHAR [hidden] id of the rider

WITH held AS (
    SELECT e.year, count(*) AS races
    FROM edition AS e
    WHERE e.held = 'held' AND e.race_id IN (SELECT race_id FROM races_of($race))
    GROUP BY e.year
    HAVING count(*) > 1
),
season AS (
    SELECT
        p.rider_id,
        min(p.rider) AS rider,
        min(p.nation) AS nation,
        p.year,
        count(*) AS races,
        CAST(sum(p.rank) AS BIGINT) AS sum_of_ranks,
        array_join(array_sort(array_agg(p.race || ' ' || p.rank)), ', ') AS ranks
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    GROUP BY p.rider_id, p.year
)
SELECT
    rank() OVER (ORDER BY s.sum_of_ranks) AS place,
    s.rider,
    s.year,
    s.sum_of_ranks,
    s.races,
    s.ranks,
    s.nation,
    s.rider_id
FROM season AS s
JOIN held AS h ON h.year = s.year AND h.races = s.races
QUALIFY $top IS NULL OR rank() OVER (ORDER BY s.sum_of_ranks) <= $top
ORDER BY place, s.year, s.rider_id;
