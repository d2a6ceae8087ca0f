-- Which editions were the longest?
--
-- ties: the same distance shares a place
-- unknown: editions whose distance is not known are left out
-- rests: distances
-- words: distance kilometres km long route
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- returns: place BIGINT 1 for the longest
-- returns: distance_km DECIMAL(7,2)
-- returns: race VARCHAR
-- returns: year INTEGER
-- returns: stages INTEGER
-- returns: winner VARCHAR
-- returns: race_id VARCHAR [hidden] id of the race

WITH won AS (
    SELECT p.race_id, p.year, array_join(array_sort(array_agg(p.rider)), ' and ') AS winner
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank = 1
    GROUP BY p.race_id, p.year
)
SELECT
    rank() OVER (ORDER BY e.distance_km DESC) AS place,
    e.distance_km,
    r.name AS race,
    e.year,
    e.stage_count AS stages,
    w.winner,
    e.race_id
FROM edition AS e
JOIN race AS r ON r.race_id = e.race_id
LEFT JOIN won AS w ON w.race_id = e.race_id AND w.year = e.year
WHERE e.held = 'held' AND e.distance_km IS NOT NULL
    AND e.race_id IN (SELECT race_id FROM races_of($race))
    AND ($from_year IS NULL OR e.year >= $from_year)
    AND ($to_year IS NULL OR e.year <= $to_year)
QUALIFY $top IS NULL OR rank() OVER (ORDER BY e.distance_km DESC) <= $top
ORDER BY place, e.year, e.race_id;
