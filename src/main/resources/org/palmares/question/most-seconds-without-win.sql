-- Who has most second places without ever winning?
--
-- In the races and years asked for: over several races, without winning any of them.
-- ties: as many second places, then as many thirds share a place
-- unknown: a place whose rider is not known counts for nobody, and may have been a win
-- rests: podiums
-- chart: bar x=rider y=seconds
-- words: eternal second runner-up never won
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- returns: place BIGINT 1 for the most
-- returns: rider VARCHAR
-- returns: nation VARCHAR raced for at the last podium
-- returns: seconds BIGINT
-- returns: thirds BIGINT
-- returns: years VARCHAR of the podiums
-- returns: rider_id VARCHAR [hidden] id of the rider

SELECT
    rank() OVER (ORDER BY t.seconds DESC, t.thirds DESC) AS place,
    t.rider,
    t.nation,
    t.seconds,
    t.thirds,
    t.years,
    t.rider_id
FROM tally($race, places := 3, standing := $standing, from_year := $from_year, to_year := $to_year) AS t
WHERE t.wins = 0 AND t.seconds > 0
QUALIFY $top IS NULL OR rank() OVER (ORDER BY t.seconds DESC) <= $top
ORDER BY place, t.first_year, t.rider_id;
