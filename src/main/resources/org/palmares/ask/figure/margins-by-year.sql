-- Gaps to the winner, edition by edition
--
-- :race TEXT -- ids of races with commas between
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :rank INTEGER = 2 -- the rank whose gap it is
-- returns: year INTEGER
-- returns: gap_s DOUBLE
-- returns: rider VARCHAR the winner

SELECT g.year, g.gap_s, g.winner AS rider
FROM gaps($race, standing := $standing, from_year := $from_year, to_year := $to_year, k := $rank) AS g
WHERE g.gap_exists
ORDER BY g.year, g.race_id;
