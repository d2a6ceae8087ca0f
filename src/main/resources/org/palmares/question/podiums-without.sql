-- In which editions was no rider of a nation on the podium?
--
-- ties: where places are shared, every rider among the first three counts
-- unknown: editions of which one of the first three, or a nation, is not known are left out
-- rests: podiums
-- words: no host nation missing podium without
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :nation TEXT = 'home' -- the nation, by its UCI code; home for the nation of each race
-- :places INTEGER = 3 -- the first so many
-- returns: race VARCHAR
-- returns: year INTEGER
-- returns: riders VARCHAR who were there, by rank
-- returns: missing_nation VARCHAR
-- returns: number BIGINT of such editions up to and with this one

WITH edition_placed AS (
    SELECT
        p.race_id,
        min(p.race) AS race,
        p.year,
        max(CASE WHEN $nation = 'home' THEN p.race_nation ELSE $nation END) AS missing_nation,
        count(CASE WHEN p.nation = CASE WHEN $nation = 'home' THEN p.race_nation ELSE $nation END THEN 1 END) AS of_nation,
        count(p.nation) AS known,
        count(*) AS placed,
        array_join(array_agg(p.rider || ' ' || p.nation ORDER BY p.rank, p.rider_id), ', ') AS riders
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank <= $places
    GROUP BY p.race_id, p.year
)
SELECT
    e.race,
    e.year,
    e.riders,
    e.missing_nation,
    row_number() OVER (ORDER BY e.year, e.race_id) AS number
FROM edition_placed AS e
WHERE e.of_nation = 0 AND e.known = e.placed AND e.placed >= $places AND e.missing_nation IS NOT NULL
ORDER BY e.year DESC, e.race_id;
