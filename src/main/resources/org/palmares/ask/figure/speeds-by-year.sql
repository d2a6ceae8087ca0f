-- The winner's average speed by year
--
-- :race TEXT -- ids of races with commas between
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- returns: year INTEGER
-- returns: speed_kmh DOUBLE
-- returns: rider VARCHAR the winner

SELECT s.year, s.speed_kmh, o.winner AS rider
FROM speeds($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS s
LEFT JOIN outcomes($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS o ON o.race_id = s.race_id AND o.year = s.year
ORDER BY s.year, s.race_id;
