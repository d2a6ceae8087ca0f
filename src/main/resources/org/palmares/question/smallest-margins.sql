-- Which editions were won by least?
--
-- The gap of the second to the winner.
-- ties: the same margin shares a place; 0:00 is the same time
-- unknown: editions whose gap is not known are left out; those decided on points, shared or without a winner have none
-- rests: margins
-- words: closest narrowest tightest finish seconds winning margin
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- returns: place BIGINT 1 for the smallest
-- returns: margin_s DOUBLE [duration] in seconds
-- returns: race VARCHAR
-- returns: year INTEGER
-- returns: winner VARCHAR
-- returns: second VARCHAR
-- returns: race_id VARCHAR [hidden] id of the race

SELECT
    rank() OVER (ORDER BY g.gap_s) AS place,
    g.gap_s AS margin_s,
    r.name AS race,
    g.year,
    g.winner,
    g.rider AS second,
    g.race_id
FROM gaps(NULL, k := 2, standing := $standing, from_year := $from_year, to_year := $to_year) AS g
JOIN race AS r ON r.race_id = g.race_id
WHERE g.gap_s IS NOT NULL AND g.race_id IN (SELECT race_id FROM races_of($race))
QUALIFY $top IS NULL OR rank() OVER (ORDER BY g.gap_s) <= $top
ORDER BY place, g.year, g.race_id;
