-- Who won a race over most years, from the first win to the last?
--
-- ties: spans of as many years share a place
-- unknown: an edition whose winner is not known counts for nobody
-- rests: winners
-- words: first and last win career longevity span years between
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- :places INTEGER = 1 -- 1 for wins, 3 for podiums, 10 for top tens
-- returns: place BIGINT 1 for the longest
-- returns: rider VARCHAR
-- returns: years BIGINT from the first to the last
-- returns: race VARCHAR
-- returns: first_year INTEGER
-- returns: last_year INTEGER
-- returns: placed BIGINT how often
-- returns: nation VARCHAR
-- returns: rider_id VARCHAR [hidden] id of the rider

WITH span AS (
    SELECT
        p.race_id,
        min(p.race) AS race,
        p.rider_id,
        min(p.rider) AS rider,
        max_by(p.nation, p.year) AS nation,
        min(p.year) AS first_year,
        max(p.year) AS last_year,
        count(*) AS placed
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank <= $places
    GROUP BY p.race_id, p.rider_id
    HAVING count(*) > 1
)
SELECT
    rank() OVER (ORDER BY s.last_year - s.first_year DESC) AS place,
    s.rider,
    CAST(s.last_year - s.first_year AS BIGINT) AS years,
    s.race,
    s.first_year,
    s.last_year,
    s.placed,
    s.nation,
    s.rider_id
FROM span AS s
QUALIFY $top IS NULL OR rank() OVER (ORDER BY s.last_year - s.first_year DESC) <= $top
ORDER BY place, s.first_year, s.race_id, s.rider_id;
