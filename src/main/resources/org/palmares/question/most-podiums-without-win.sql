-- Who stood on the podium most often without ever winning?
--
-- In the races and years asked for: over several races, without winning any of them.
-- ties: as many podiums, then as many second places share a place
-- unknown: a place whose rider is not known counts for nobody, and may have been a win
-- rests: podiums
-- chart: bar x=rider y=podiums
-- words: never won unlucky
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- returns: place BIGINT 1 for the most
-- returns: rider VARCHAR
-- returns: nation VARCHAR raced for at the last podium
-- returns: podiums BIGINT
-- returns: seconds BIGINT
-- returns: thirds BIGINT
-- returns: years VARCHAR of the podiums
-- returns: rider_id VARCHAR [hidden] id of the rider

SELECT
    rank() OVER (ORDER BY t.placed DESC, t.seconds DESC) AS place,
    t.rider,
    t.nation,
    t.placed AS podiums,
    t.seconds,
    t.thirds,
    t.years,
    t.rider_id
FROM tally($race, places := 3, standing := $standing, from_year := $from_year, to_year := $to_year) AS t
WHERE t.wins = 0
QUALIFY $top IS NULL OR rank() OVER (ORDER BY t.placed DESC) <= $top
ORDER BY place, t.first_year, t.rider_id;
