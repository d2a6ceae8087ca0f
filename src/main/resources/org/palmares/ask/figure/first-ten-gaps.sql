-- How far the first ten were behind the winner
--
-- :race TEXT -- ids of races with commas between
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- returns: year INTEGER
-- returns: rank INTEGER
-- returns: gap_s DOUBLE

SELECT s.year, s.rank, s.gap_s
FROM standings(standing := $standing) AS s
JOIN race_ids($race) AS r ON r.race_id = s.race_id
WHERE s.rank BETWEEN 2 AND 10
    AND ($from_year IS NULL OR s.year >= $from_year) AND ($to_year IS NULL OR s.year <= $to_year)
ORDER BY s.year, s.rank, s.gap_s;
