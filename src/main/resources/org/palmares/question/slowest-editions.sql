-- Which editions were won slowest?
--
-- The distance over the winner's time or, without a time, the speed that a source states.
-- ties: the same speed shares a place
-- unknown: editions whose distance or time is not known are left out, and those whose distance was not wholly raced
-- rests: distances
-- words: slow speed average kmh hardest
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- returns: place BIGINT 1 for the slowest
-- returns: speed_kmh DECIMAL(6,3)
-- returns: race VARCHAR
-- returns: year INTEGER
-- returns: winner VARCHAR
-- returns: distance_km DECIMAL(7,2)
-- returns: time_s DOUBLE [duration] the winner's, in seconds
-- returns: race_id VARCHAR [hidden] id of the race

SELECT
    rank() OVER (ORDER BY x.speed_kmh) AS place,
    x.speed_kmh,
    x.race,
    x.year,
    x.winner,
    x.distance_km,
    x.time_s,
    x.race_id
FROM fastest_editions(
    $race, standing := $standing, from_year := $from_year, to_year := $to_year, top := NULL) AS x
QUALIFY $top IS NULL OR rank() OVER (ORDER BY x.speed_kmh) <= $top
ORDER BY place, x.year, x.race_id;
