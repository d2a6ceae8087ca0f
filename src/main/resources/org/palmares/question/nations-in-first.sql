-- In which editions were riders of most different nations among the first so many?
--
-- ties: editions with as many nations share a place
-- unknown: editions of which one of the places, or a nation, is not known are left out
-- rests: tops
-- words: international diverse different countries top ten podium
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- :places INTEGER = 10 -- the first so many
-- returns: place BIGINT 1 for the most
-- returns: different_nations BIGINT
-- returns: race VARCHAR
-- returns: year INTEGER
-- returns: nations VARCHAR
-- returns: race_id VARCHAR [hidden] id of the race

WITH first_of AS (
    SELECT
        p.race_id,
        min(p.race) AS race,
        p.year,
        count(DISTINCT p.nation) AS different_nations,
        count(p.nation) AS known,
        count(*) AS placed,
        array_join(array_sort(array_distinct(array_agg(p.nation))), ', ') AS nations
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank <= $places
    GROUP BY p.race_id, p.year
)
SELECT
    rank() OVER (ORDER BY f.different_nations DESC) AS place,
    f.different_nations,
    f.race,
    f.year,
    f.nations,
    f.race_id
FROM first_of AS f
WHERE f.known = f.placed AND f.placed >= $places
QUALIFY $top IS NULL OR rank() OVER (ORDER BY f.different_nations DESC) <= $top
ORDER BY place, f.year, f.race_id;
