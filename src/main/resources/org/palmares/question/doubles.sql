-- Who won several of these races in one year?
--
-- A double, a treble and so on: wins, or other places, of one rider in one season.
-- ties: seasons with as many races are in the order of the years
-- unknown: an edition whose winner is not known counts for nobody
-- rests: winners
-- words: double treble triple same year season two grand tours in one year
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- :places INTEGER = 1 -- 1 for wins, 3 for podiums
-- :at_least INTEGER = 2 -- races in one year
-- returns: rider VARCHAR
-- returns: year INTEGER
-- returns: races BIGINT how many
-- returns: won VARCHAR which
-- returns: nation VARCHAR
-- returns: number BIGINT of such seasons up to and with this one
-- returns: rider_id VARCHAR [hidden] id of the rider

WITH season AS (
    SELECT
        p.rider_id,
        min(p.rider) AS rider,
        min(p.nation) AS nation,
        p.year,
        count(*) AS races,
        array_join(array_sort(array_agg(p.race)), ', ') AS won
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank <= $places
    GROUP BY p.rider_id, p.year
    HAVING count(*) >= $at_least
)
SELECT
    s.rider,
    s.year,
    s.races,
    s.won,
    s.nation,
    row_number() OVER (ORDER BY s.year, s.rider_id) AS number,
    s.rider_id
FROM season AS s
QUALIFY $top IS NULL OR rank() OVER (ORDER BY s.races DESC) <= $top
ORDER BY s.races DESC, s.year, s.rider_id;
