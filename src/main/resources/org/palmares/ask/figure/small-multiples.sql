-- Winning margins by year, race by race
--
-- :race TEXT -- ids of races with commas between
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :rank INTEGER = 2 -- the rank whose gap it is
-- returns: race VARCHAR
-- returns: year INTEGER
-- returns: gap_s DOUBLE

SELECT r.name AS race, g.year, g.gap_s
FROM gaps($race, standing := $standing, from_year := $from_year, to_year := $to_year, k := $rank) AS g
JOIN race AS r ON r.race_id = g.race_id
WHERE g.gap_exists
ORDER BY r.name, r.race_id, g.year;
