-- Which wins and podiums went to riders born in a region, a province or a town?
--
-- The last first.
-- ties: places of one edition are in the order of their ranks
-- unknown: riders whose birthplace is not known are left out, and few but winners have one
-- rests: birthplaces
-- words: local region town born native Lombard Basque Flemish birthplace
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :area TEXT = 'IT-25' -- a region or province by its ISO code (IT-25), its name, a town, or a group of regions (vasco-navarro)
-- :places INTEGER = 1 -- 1 for wins, 3 for podiums
-- returns: race VARCHAR
-- returns: year INTEGER
-- returns: rank INTEGER
-- returns: rider VARCHAR
-- returns: town VARCHAR of birth
-- returns: riders BIGINT different ones since, with this one
-- returns: rider_id VARCHAR [hidden] id of the rider

WITH placed AS (
    SELECT *
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank <= $places
        AND (
            p.birth_region IN (SELECT a.code FROM area_codes($area) AS a)
            OR p.birth_province IN (SELECT a.code FROM area_codes($area) AS a)
            OR p.birth_town IN (SELECT a.code FROM area_codes($area) AS a))
),
numbered AS (
    SELECT x.*, row_number() OVER (PARTITION BY x.rider_id ORDER BY x.year DESC, x.race_id) AS back FROM placed AS x
)
SELECT
    n.race,
    n.year,
    n.rank,
    n.rider,
    n.birth_town AS town,
    count(CASE WHEN n.back = 1 THEN 1 END) OVER (ORDER BY n.year DESC, n.race_id, n.rank, n.rider_id) AS riders,
    n.rider_id
FROM numbered AS n
ORDER BY n.year DESC, n.race_id, n.rank, n.rider_id;
