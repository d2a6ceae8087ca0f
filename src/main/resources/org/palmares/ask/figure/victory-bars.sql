-- Wins by rider
--
-- :race TEXT -- ids of races with commas between
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- returns: rider VARCHAR
-- returns: year INTEGER
-- returns: rider_id VARCHAR

SELECT w.rider, w.year, w.rider_id
FROM winners($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS w
WHERE w.rider_id IS NOT NULL
ORDER BY w.year, w.race_id, w.rider_id;
