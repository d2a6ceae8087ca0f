-- How did the record of wins grow, and how long did each stand?
--
-- Each time that a rider had won a race more often than anybody before, from the second win on.
-- ties: who only equalled a record is not listed
-- unknown: an edition whose winner is not known counts for nobody
-- rests: winners
-- words: records most wins stood broken holder
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- returns: race VARCHAR
-- returns: year INTEGER
-- returns: rider VARCHAR
-- returns: wins BIGINT the new record
-- returns: until INTEGER when it was broken; NULL where it stands
-- returns: stood_years BIGINT from the one to the other; NULL where it stands
-- returns: nation VARCHAR
-- returns: rider_id VARCHAR [hidden] id of the rider

WITH win AS (
    SELECT
        p.race_id,
        p.race,
        p.year,
        p.rider_id,
        p.rider,
        p.nation,
        row_number() OVER (PARTITION BY p.race_id, p.rider_id ORDER BY p.year) AS wins
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank = 1
),
compared AS (
    SELECT
        w.*,
        max(w.wins) OVER (
            PARTITION BY w.race_id ORDER BY w.year, w.rider_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS record_before
    FROM win AS w
),
record AS (
    SELECT c.*, lead(c.year) OVER (PARTITION BY c.race_id ORDER BY c.year, c.rider_id) AS until
    FROM compared AS c
    WHERE c.wins > coalesce(c.record_before, 0) AND c.wins > 1
)
SELECT
    r.race,
    r.year,
    r.rider,
    r.wins,
    r.until,
    CAST(r.until - r.year AS BIGINT) AS stood_years,
    r.nation,
    r.rider_id
FROM record AS r
ORDER BY r.race_id, r.year, r.rider_id;
