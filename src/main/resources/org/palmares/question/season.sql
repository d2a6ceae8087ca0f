-- Who won what in one year?
--
-- In the order of the days of the finish.
-- ties: who shared a place stands in one row, with and between
-- unknown: a place whose rider is not known is empty
-- words: year winners results what happened calendar
-- :in_year INTEGER -- the year
-- :race TEXT = 'all-races' -- a race, races with commas between, or a set; all-races is men's and women's
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- returns: race VARCHAR
-- returns: finish_date DATE
-- returns: winner VARCHAR
-- returns: second VARCHAR
-- returns: third VARCHAR
-- returns: margin_s DOUBLE [duration] in seconds
-- returns: held VARCHAR
-- returns: race_id VARCHAR [hidden] id of the race

WITH placed AS (
    SELECT * FROM placings($race, standing := $standing, from_year := $in_year, to_year := $in_year)
),
podium AS (
    SELECT
        p.race_id,
        array_join(array_sort(array_agg(p.rider) FILTER (WHERE p.rank = 1)), ' and ') AS winner,
        array_join(array_sort(array_agg(p.rider) FILTER (WHERE p.rank = 2)), ' and ') AS second,
        array_join(array_sort(array_agg(p.rider) FILTER (WHERE p.rank = 3)), ' and ') AS third,
        min(CASE WHEN p.rank = 2 THEN p.gap_s END) AS margin_s
    FROM placed AS p
    GROUP BY p.race_id
)
SELECT r.name AS race, e.finish_date, d.winner, d.second, d.third, d.margin_s, e.held, e.race_id
FROM editions(NULL, from_year := $in_year, to_year := $in_year) AS e
JOIN race AS r ON r.race_id = e.race_id
LEFT JOIN podium AS d ON d.race_id = e.race_id
WHERE e.race_id IN (SELECT race_id FROM races_of($race))
ORDER BY e.finish_date NULLS LAST, e.race_id;
