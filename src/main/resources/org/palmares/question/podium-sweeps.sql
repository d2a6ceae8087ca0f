-- In which editions were all on the podium of one nation?
--
-- ties: where places are shared, every rider among the first three counts
-- unknown: editions of which one of the first three, or a nation, is not known are left out
-- rests: podiums
-- words: clean sweep all three host nation one-two-three
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :nation TEXT = NULL -- only of this nation, by its UCI code; home for the nation of each race
-- :places INTEGER = 3 -- the first so many
-- returns: race VARCHAR
-- returns: year INTEGER
-- returns: sweeping_nation VARCHAR
-- returns: riders VARCHAR by rank
-- returns: number BIGINT of such editions up to and with this one

WITH edition_placed AS (
    SELECT
        p.race_id,
        min(p.race) AS race,
        p.year,
        min(p.nation) AS sweeping_nation,
        max(p.race_nation) AS race_nation,
        count(DISTINCT p.nation) AS nations,
        count(p.nation) AS known,
        count(*) AS placed,
        array_join(array_agg(p.rider ORDER BY p.rank, p.rider_id), ', ') AS riders
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank <= $places
    GROUP BY p.race_id, p.year
)
SELECT
    e.race,
    e.year,
    e.sweeping_nation,
    e.riders,
    row_number() OVER (ORDER BY e.year, e.race_id) AS number
FROM edition_placed AS e
WHERE e.nations = 1 AND e.known = e.placed AND e.placed >= $places
    AND ($nation IS NULL OR e.sweeping_nation = CASE WHEN $nation = 'home' THEN e.race_nation ELSE $nation END)
ORDER BY e.year DESC, e.race_id;
