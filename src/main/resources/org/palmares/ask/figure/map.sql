-- Where winners were born, and where the race finishes
--
-- :race TEXT -- ids of races with commas between
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- returns: place VARCHAR
-- returns: lat DOUBLE
-- returns: lon DOUBLE
-- returns: what VARCHAR birthplace or finish
-- returns: wins BIGINT

WITH won AS (
    SELECT w.race_id, w.year, w.rider_id, d.birth_place, coalesce(e.finish_place, r.home_place) AS finish_place
    FROM winners($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS w
    JOIN edition AS e ON e.race_id = w.race_id AND e.year = w.year
    JOIN race AS r ON r.race_id = w.race_id
    LEFT JOIN rider AS d ON d.rider_id = w.rider_id
    WHERE w.held = 'held'
)
SELECT coalesce(p.name, 'not known') AS place, p.lat, p.lon, 'birthplace' AS what, count(*) AS wins
FROM won AS w
LEFT JOIN place AS p ON p.place_id = w.birth_place AND p.lat IS NOT NULL
WHERE w.rider_id IS NOT NULL
GROUP BY p.place_id, p.name, p.lat, p.lon
UNION ALL
SELECT p.name, p.lat, p.lon, 'finish', count(DISTINCT w.race_id || ' ' || w.year)
FROM won AS w
JOIN place AS p ON p.place_id = w.finish_place
WHERE p.lat IS NOT NULL
GROUP BY p.place_id, p.name, p.lat, p.lon
ORDER BY what, wins DESC, place, lat, lon;
