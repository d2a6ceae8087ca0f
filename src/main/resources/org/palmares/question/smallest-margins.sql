-- Which editions were won by least?
--
-- The gap of the second to the winner.
-- ties: the same margin shares a place; 0:00 is the same time
-- unknown: editions without a known gap are left out, as are those that were decided on points or have no winner
-- rests: margins
-- words: closest narrowest tightest finish seconds winning margin
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- returns: place BIGINT 1 for the smallest
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
SELECT rank() OVER (ORDER BY g.margin_s) AS place, g.margin_s, g.race, g.year, g.winner, g.second
FROM gap AS g
WHERE g.margin_s IS NOT NULL
QUALIFY $top IS NULL OR rank() OVER (ORDER BY g.margin_s) <= $top
ORDER BY place, g.year, g.race_id;
