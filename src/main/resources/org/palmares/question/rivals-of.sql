-- Whom did a rider meet most often, and who was ahead?
--
-- Editions in which a rank of both is known.
-- ties: rivals met as often share a place
-- unknown: editions in which one of them has no known rank are left out
-- words: beaten by whom most lost to rivals balance
-- :rider TEXT -- the rider
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- returns: place BIGINT 1 for the one met most often
-- returns: rival VARCHAR
-- returns: met BIGINT editions
-- returns: behind BIGINT the rider was behind the rival
-- returns: ahead BIGINT the rider was ahead
-- returns: nation VARCHAR of the rival
-- returns: rival_id VARCHAR [hidden] id of the rival

WITH placed AS (
    SELECT * FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year)
),
met AS (
    SELECT
        b.rider_id AS rival_id,
        min(b.rider) AS rival,
        min(b.nation) AS nation,
        count(*) AS met,
        count(CASE WHEN b.rank < a.rank THEN 1 END) AS behind,
        count(CASE WHEN b.rank > a.rank THEN 1 END) AS ahead
    FROM placed AS a
    JOIN placed AS b ON b.race_id = a.race_id AND b.year = a.year AND b.rider_id <> a.rider_id
    WHERE a.rider_id IN (SELECT rider_id FROM rider_of($rider))
    GROUP BY b.rider_id
)
SELECT rank() OVER (ORDER BY m.met DESC) AS place, m.rival, m.met, m.behind, m.ahead, m.nation, m.rival_id
FROM met AS m
QUALIFY $top IS NULL OR rank() OVER (ORDER BY m.met DESC) <= $top
ORDER BY place, m.behind DESC, m.rival_id;
