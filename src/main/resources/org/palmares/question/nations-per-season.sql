-- From how many nations were the winners of these races, year by year?
--
-- Years in which every one of the races was held and has a known winner. With nations, only the years with so many.
-- ties: a shared win counts both nations
-- unknown: a year in which one winner or nation is not known is left out
-- rests: winners
-- words: five different nations monuments one year all different
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :nations INTEGER = NULL -- only years with so many
-- returns: year INTEGER
-- returns: different_nations BIGINT
-- returns: races BIGINT held
-- returns: winners VARCHAR race by race
-- returns: number BIGINT of such years up to and with this one

WITH held AS (
    SELECT e.year, count(*) AS races
    FROM edition AS e
    WHERE e.held = 'held' AND e.race_id IN (SELECT race_id FROM races_of($race))
    GROUP BY e.year
    HAVING count(*) = (SELECT count(*) FROM races_of($race))
),
season AS (
    SELECT
        p.year,
        count(DISTINCT p.nation) AS different_nations,
        count(DISTINCT p.race_id) AS races,
        array_join(array_sort(array_agg(p.race || ': ' || p.rider || ' ' || p.nation)), '; ') AS winners
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank = 1 AND p.nation IS NOT NULL
    GROUP BY p.year
)
SELECT
    s.year,
    s.different_nations,
    s.races,
    s.winners,
    row_number() OVER (ORDER BY s.year) AS number
FROM season AS s
JOIN held AS h ON h.year = s.year AND h.races = s.races
WHERE $nations IS NULL OR s.different_nations = $nations
ORDER BY s.year DESC;
