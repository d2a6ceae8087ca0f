-- Who waited longest from one win of a race to the next?
--
-- ties: waits of as many years share a place
-- unknown: an edition between whose winner is not known may have been won by the rider; uncertain counts them
-- rests: winners
-- words: years between wins comeback return again gap
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- :places INTEGER = 1 -- 1 for wins, 3 for podiums
-- returns: place BIGINT 1 for the longest
-- returns: rider VARCHAR
-- returns: years BIGINT from the one to the other
-- returns: race VARCHAR
-- returns: first_year INTEGER of the one
-- returns: next_year INTEGER of the other
-- returns: uncertain BIGINT years between of which the winner is not known
-- returns: nation VARCHAR
-- returns: rider_id VARCHAR [hidden] id of the rider

WITH placed AS (
    SELECT
        p.race_id,
        p.race,
        p.rider_id,
        p.rider,
        p.nation,
        p.year,
        lag(p.year) OVER (PARTITION BY p.race_id, p.rider_id ORDER BY p.year) AS before
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank <= $places
),
uncertain AS (
    SELECT o.race_id, o.year
    FROM outcomes(NULL, standing := $standing) AS o
    WHERE o.outcome = 'unknown' OR o.held NOT IN ('held', 'not-held')
)
SELECT
    rank() OVER (ORDER BY x.year - x.before DESC) AS place,
    x.rider,
    CAST(x.year - x.before AS BIGINT) AS years,
    x.race,
    x.before AS first_year,
    x.year AS next_year,
    (SELECT count(*) FROM uncertain AS u WHERE u.race_id = x.race_id AND u.year > x.before AND u.year < x.year) AS uncertain,
    x.nation,
    x.rider_id
FROM placed AS x
WHERE x.before IS NOT NULL
QUALIFY $top IS NULL OR rank() OVER (ORDER BY x.year - x.before DESC) <= $top
ORDER BY place, x.year, x.race_id, x.rider_id;
