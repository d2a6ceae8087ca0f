-- Who won most different races, or stood on the podium of most?
--
-- ties: riders with as many races share a place
-- unknown: an edition whose winner is not known counts for nobody
-- rests: winners
-- chart: bar x=rider y=races
-- words: all monuments all grand tours complete set slam versatile
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- :places INTEGER = 1 -- 1 for wins, 3 for podiums
-- returns: place BIGINT 1 for the most
-- returns: rider VARCHAR
-- returns: nation VARCHAR raced for at the last of them
-- returns: races BIGINT different ones
-- returns: placed BIGINT wins or podiums in all
-- returns: years VARCHAR race by race
-- returns: rider_id VARCHAR [hidden] id of the rider

SELECT rank() OVER (ORDER BY t.races DESC) AS place, t.rider, t.nation, t.races, t.placed, t.years, t.rider_id
FROM tally($race, places := $places, standing := $standing, from_year := $from_year, to_year := $to_year) AS t
QUALIFY $top IS NULL OR rank() OVER (ORDER BY t.races DESC) <= $top
ORDER BY place, t.placed DESC, t.first_year, t.rider_id;
