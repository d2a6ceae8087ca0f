-- Which editions were won by most?
--
-- The gap of the second to the winner.
-- ties: the same margin shares a place; a shared place is never cut
-- unknown: editions without a known gap are left out, as are those that were decided on points or have no winner
-- rests: margins
-- words: largest widest biggest winning margin
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- returns: place BIGINT 1 for the largest
-- returns: margin_s DOUBLE [duration] in seconds
-- returns: race VARCHAR
-- returns: year INTEGER
-- returns: winner VARCHAR
-- returns: second VARCHAR

WITH gap AS (
    SELECT
        p.race_id,
        min(p.race) AS race,
        p.year,
        min(CASE WHEN p.rank = 1 THEN p.rider END) AS winner,
        array_join(array_sort(array_agg(p.rider) FILTER (WHERE p.rank = 2)), ' and ') AS second,
        min(CASE WHEN p.rank = 2 THEN p.gap_s END) AS margin_s
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank <= 2
    GROUP BY p.race_id, p.year
    HAVING count(CASE WHEN p.rank = 1 THEN 1 END) = 1
)
SELECT rank() OVER (ORDER BY g.margin_s DESC) AS place, g.margin_s, g.race, g.year, g.winner, g.second
FROM gap AS g
WHERE g.margin_s IS NOT NULL
QUALIFY $top IS NULL OR rank() OVER (ORDER BY g.margin_s DESC) <= $top
ORDER BY place, g.year, g.race_id;
