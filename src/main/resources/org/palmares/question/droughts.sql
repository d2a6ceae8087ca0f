-- How long were editions held without a win of the host nation, or of another?
--
-- Editions held between two such wins, or since the last. Without nation, that of the race; a race without one is left out.
-- ties: droughts of the same length share a place
-- unknown: an edition whose winner is not known may have been such a win, and so may a year of which the archive knows nothing; both
-- are counted in uncertain
-- rests: winners
-- words: waiting host home nation without winner since last longest wait country
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- :nation TEXT = NULL -- of this nation, by its UCI code; NULL for the nation of each race
-- :places INTEGER = 1 -- 1 for wins, 3 for podiums
-- returns: place BIGINT 1 for the longest
-- returns: race VARCHAR
-- returns: editions BIGINT held without one
-- returns: since INTEGER year of the last one before; NULL where there was none
-- returns: until INTEGER year of the next one; NULL where it lasts
-- returns: ended_by VARCHAR whose that was
-- returns: wanted_nation VARCHAR
-- returns: uncertain BIGINT years among them of which that is not known
-- returns: race_id VARCHAR [hidden] id of the race

WITH hit AS (
    SELECT p.race_id, p.year, min(p.rider) AS rider
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank <= $places AND p.nation = coalesce($nation, p.race_nation)
    GROUP BY p.race_id, p.year
),
each_year AS (
    SELECT
        o.race_id,
        r.name AS race,
        coalesce($nation, r.nation) AS wanted_nation,
        o.year,
        o.held,
        o.outcome,
        h.rider,
        count(h.year) OVER (PARTITION BY o.race_id ORDER BY o.year) AS hits,
        max(h.year) OVER (PARTITION BY o.race_id ORDER BY o.year) AS since,
        min(h.year) OVER (PARTITION BY o.race_id ORDER BY o.year DESC) AS until
    FROM outcomes(NULL, standing := $standing, from_year := $from_year, to_year := $to_year) AS o
    JOIN race AS r ON r.race_id = o.race_id
    LEFT JOIN hit AS h ON h.race_id = o.race_id AND h.year = o.year
    WHERE o.race_id IN (SELECT race_id FROM races_of($race)) AND coalesce($nation, r.nation) IS NOT NULL
),
drought AS (
    SELECT
        y.race_id,
        min(y.race) AS race,
        min(y.wanted_nation) AS wanted_nation,
        count(CASE WHEN y.held = 'held' THEN 1 END) AS editions,
        min(y.since) AS since,
        min(y.until) AS until,
        count(CASE WHEN y.outcome = 'unknown' OR y.held NOT IN ('held', 'not-held') THEN 1 END) AS uncertain
    FROM each_year AS y
    WHERE y.rider IS NULL
    GROUP BY y.race_id, y.hits
)
SELECT
    rank() OVER (ORDER BY d.editions DESC) AS place,
    d.race,
    d.editions,
    d.since,
    d.until,
    h.rider AS ended_by,
    d.wanted_nation,
    d.uncertain,
    d.race_id
FROM drought AS d
LEFT JOIN hit AS h ON h.race_id = d.race_id AND h.year = d.until
WHERE d.editions > 0
QUALIFY $top IS NULL OR rank() OVER (ORDER BY d.editions DESC) <= $top
ORDER BY place, d.since NULLS FIRST, d.race_id;
