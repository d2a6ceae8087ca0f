-- In which editions were the first so many closest together?
--
-- The gap of the k-th to the winner, the smallest first.
-- ties: the same gap shares a place
-- unknown: editions whose gap is not known are left out
-- rests: tops
-- words: gap to tenth tenth-placed k-th spread compact together top ten
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- :k INTEGER = 10 -- the rank whose gap is looked at
-- returns: place BIGINT 1 for the closest
-- returns: gap_s DOUBLE [duration] in seconds
-- returns: race VARCHAR
-- returns: year INTEGER
-- returns: winner VARCHAR
-- returns: last_of_them VARCHAR
-- returns: race_id VARCHAR [hidden] id of the race

SELECT
    rank() OVER (ORDER BY g.gap_s) AS place,
    g.gap_s,
    r.name AS race,
    g.year,
    g.winner,
    g.rider AS last_of_them,
    g.race_id
FROM gaps(NULL, k := $k, standing := $standing, from_year := $from_year, to_year := $to_year) AS g
JOIN race AS r ON r.race_id = g.race_id
WHERE g.gap_s IS NOT NULL AND g.race_id IN (SELECT race_id FROM races_of($race))
QUALIFY $top IS NULL OR rank() OVER (ORDER BY g.gap_s) <= $top
ORDER BY place, g.year, g.race_id;
