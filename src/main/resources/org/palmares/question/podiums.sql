-- Who stood on the podium, edition by edition?
--
-- The last first.
-- ties: who shared a place stands in one row, with and between
-- unknown: a place whose rider is not known is empty
-- rests: podiums
-- words: winners second third list of editions palmares of a race
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = NULL -- so many editions, the last ones; NULL for all
-- returns: year INTEGER
-- returns: winner VARCHAR
-- returns: second VARCHAR
-- returns: third VARCHAR
-- returns: margin_s DOUBLE [duration] in seconds
-- returns: held VARCHAR
-- returns: race VARCHAR
-- returns: race_id VARCHAR [hidden] id of the race

WITH podium AS (
    SELECT
        p.race_id,
        p.year,
        array_join(array_sort(array_agg(p.rider) FILTER (WHERE p.rank = 1)), ' and ') AS winner,
        array_join(array_sort(array_agg(p.rider) FILTER (WHERE p.rank = 2)), ' and ') AS second,
        array_join(array_sort(array_agg(p.rider) FILTER (WHERE p.rank = 3)), ' and ') AS third
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    GROUP BY p.race_id, p.year
)
SELECT c.year, d.winner, d.second, d.third, g.gap_s AS margin_s, c.held, r.name AS race, c.race_id
FROM calendar(NULL, from_year := $from_year, to_year := $to_year) AS c
JOIN race AS r ON r.race_id = c.race_id
LEFT JOIN podium AS d ON d.race_id = c.race_id AND d.year = c.year
LEFT JOIN gaps(NULL, k := 2, standing := $standing, from_year := $from_year, to_year := $to_year) AS g ON g.race_id = c.race_id AND g.year = c.year
WHERE c.race_id IN (SELECT race_id FROM races_of($race))
QUALIFY $top IS NULL OR row_number() OVER (ORDER BY c.year DESC, c.race_id) <= $top
ORDER BY c.year DESC, c.race_id;
