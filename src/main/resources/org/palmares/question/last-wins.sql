-- When did each nation last win?
--
-- ties: nations whose last win is of one year are in the order of their codes
-- unknown: a year since of which it is not known who won may have been such a win; unknown_since counts them. Nobody is not unknown
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
-- returns: unknown_since BIGINT years since of which it is not known who won, or whether there was a race
-- returns: first_year INTEGER of the first
-- returns: placed BIGINT how often

WITH placed AS (
    SELECT *
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year)
),
later AS (
    SELECT
        o.race_id,
        o.year,
        o.held = 'held' AS is_held,
        o.outcome = 'unknown' OR o.held NOT IN ('held', 'not-held')
            OR $places > 1 AND o.held = 'held' AND o.outcome <> 'team'
                AND count(w.rider_id) + max(CASE WHEN o.outcome = 'no-winner' THEN 1 ELSE 0 END) < $places AS is_unknown
    FROM outcomes(NULL, standing := $standing, to_year := $to_year) AS o
    LEFT JOIN placed AS w ON w.race_id = o.race_id AND w.year = o.year AND w.rank <= $places
    WHERE o.race_id IN (SELECT race_id FROM races_of($race))
    GROUP BY o.race_id, o.year, o.held, o.outcome
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
    count(CASE WHEN h.is_held THEN 1 END) AS editions_since,
    count(CASE WHEN h.is_unknown THEN 1 END) AS unknown_since,
    l.first_year,
    l.placed
FROM last_of AS l
LEFT JOIN later AS h ON h.year > l.last_year
GROUP BY l.nation, l.last_year, l.rider, l.race, l.first_year, l.placed
QUALIFY $top IS NULL OR row_number() OVER (ORDER BY l.last_year DESC, l.nation) <= $top
ORDER BY l.last_year DESC, l.nation;
