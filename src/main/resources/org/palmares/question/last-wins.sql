-- When did each nation last win?
--
-- ties: nations whose last win is of one year are in the order of their codes
-- unknown: an edition since whose winner is not known may have been such a win; unknown_since counts them
-- rests: winners
-- words: drought how long ago last victory nation country
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- :places INTEGER = 1 -- 1 for wins, 3 for podiums
-- returns: nation VARCHAR by its UCI code
-- returns: last_year INTEGER of the last
-- returns: rider VARCHAR
-- returns: race VARCHAR
-- returns: editions_since BIGINT held since, of all the races asked for
-- returns: unknown_since BIGINT of them without a known winner
-- returns: first_year INTEGER of the first
-- returns: placed BIGINT how often

WITH placed AS (
    SELECT *
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year)
),
held AS (
    SELECT e.race_id, e.year, (SELECT count(*) FROM placed AS w WHERE w.race_id = e.race_id AND w.year = e.year AND w.rank = 1) AS winners
    FROM edition AS e
    WHERE e.held = 'held'
        AND e.race_id IN (SELECT race_id FROM races_of($race))
        AND ($to_year IS NULL OR e.year <= $to_year)
),
ordered AS (
    SELECT *, row_number() OVER (PARTITION BY p.nation ORDER BY p.year DESC, p.race_id, p.rank, p.rider_id) AS back
    FROM placed AS p
    WHERE p.rank <= $places AND p.nation IS NOT NULL
),
last_of AS (
    SELECT
        p.nation,
        max(p.year) AS last_year,
        min(p.year) AS first_year,
        count(*) AS placed,
        min(CASE WHEN p.back = 1 THEN p.rider END) AS rider,
        min(CASE WHEN p.back = 1 THEN p.race END) AS race
    FROM ordered AS p
    GROUP BY p.nation
)
SELECT
    l.nation,
    l.last_year,
    l.rider,
    l.race,
    count(h.year) AS editions_since,
    count(CASE WHEN h.winners = 0 THEN 1 END) AS unknown_since,
    l.first_year,
    l.placed
FROM last_of AS l
LEFT JOIN held AS h ON h.year > l.last_year
GROUP BY l.nation, l.last_year, l.rider, l.race, l.first_year, l.placed
QUALIFY $top IS NULL OR row_number() OVER (ORDER BY l.last_year DESC, l.nation) <= $top
ORDER BY l.last_year DESC, l.nation;
