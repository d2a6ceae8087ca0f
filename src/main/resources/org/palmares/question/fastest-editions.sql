-- Which editions were won fastest?
--
-- The distance over the winner's time or, without a time, the speed that a source states.
-- ties: the same speed shares a place
-- unknown: editions whose distance or time is not known are left out, and those whose distance was not wholly raced
-- rests: distances
-- words: speed record quick kmh average
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- returns: place BIGINT 1 for the fastest
-- returns: speed_kmh DECIMAL(6,3)
-- returns: race VARCHAR
-- returns: year INTEGER
-- returns: winner VARCHAR
-- returns: distance_km DECIMAL(7,2)
-- returns: time_s DOUBLE [duration] the winner's, in seconds
-- returns: race_id VARCHAR [hidden] id of the race

WITH won AS (
    SELECT p.race_id, p.year, min(p.race) AS race, array_join(array_sort(array_agg(p.rider)), ' and ') AS winner
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank = 1
    GROUP BY p.race_id, p.year
)
SELECT
    rank() OVER (ORDER BY s.speed_kmh DESC) AS place,
    s.speed_kmh,
    w.race,
    s.year,
    w.winner,
    s.distance_km,
    s.time_s,
    s.race_id
FROM speeds(NULL, standing := $standing, from_year := $from_year, to_year := $to_year) AS s
JOIN won AS w ON w.race_id = s.race_id AND w.year = s.year
WHERE s.speed_kmh IS NOT NULL
QUALIFY $top IS NULL OR rank() OVER (ORDER BY s.speed_kmh DESC) <= $top
ORDER BY place, s.year, s.race_id;
