-- Who won most often?
--
-- Over several races the wins are added up.
-- ties: riders with as many wins share a place; a shared win counts for each who shared it
-- unknown: an edition whose winner is not known counts for nobody
-- rests: winners
-- chart: bar x=rider y=wins
-- words: victories record palmares record-holder champion
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- :nation TEXT = NULL -- only riders of this nation, by its UCI code
-- :area TEXT = NULL -- only riders born in this region, province, town or group of regions, as born-in takes it
-- returns: place BIGINT 1 for the most
-- returns: rider VARCHAR
-- returns: nation VARCHAR raced for at the last of the wins
-- returns: wins BIGINT
-- returns: years VARCHAR of the wins
-- returns: rider_id VARCHAR [hidden] id of the rider

SELECT rank() OVER (ORDER BY t.wins DESC) AS place, t.rider, t.nation, t.wins, t.years, t.rider_id
FROM tally($race, places := 1, standing := $standing, from_year := $from_year, to_year := $to_year) AS t
WHERE ($nation IS NULL OR t.nation = $nation)
    AND ($area IS NULL OR t.rider_id IN (
        SELECT d.rider_id
        FROM rider AS d
        JOIN place AS b ON b.place_id = d.birth_place
        JOIN area_codes($area) AS a ON a.code IN (b.region, b.province, b.municipality)))
QUALIFY $top IS NULL OR rank() OVER (ORDER BY t.wins DESC) <= $top
ORDER BY place, t.first_year, t.rider_id;
