-- Which editions were the shortest?
--
-- ties: the same distance shares a place
-- unknown: editions whose distance is not known are left out
-- rests: distances
-- words: distance kilometres km short route
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- returns: place BIGINT 1 for the shortest
-- returns: distance_km DECIMAL(7,2)
-- returns: race VARCHAR
-- returns: year INTEGER
-- returns: stages INTEGER
-- returns: winner VARCHAR
-- returns: race_id VARCHAR [hidden] id of the race

SELECT
    rank() OVER (ORDER BY x.distance_km) AS place,
    x.distance_km,
    x.race,
    x.year,
    x.stages,
    x.winner,
    x.race_id
FROM longest_editions(
    $race, standing := $standing, from_year := $from_year, to_year := $to_year, top := NULL) AS x
QUALIFY $top IS NULL OR rank() OVER (ORDER BY x.distance_km) <= $top
ORDER BY place, x.year, x.race_id;
