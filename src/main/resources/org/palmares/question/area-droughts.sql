-- How long were editions held without a win of a rider born in a region, a province or a town?
--
-- Editions held between two such wins, or since the last.
-- ties: droughts of the same length share a place
-- unknown: an edition of which a rider, or a rider's birthplace, is not known may have been such a win, and so may a year of which the
-- archive knows nothing; both are counted in uncertain
-- rests: birthplaces
-- words: local region town drought waiting without winner since last longest wait native
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- :area TEXT = 'IT-25' -- a region or province by its ISO code (IT-25), its name, a town, or a group of regions (vasco-navarro)
-- :places INTEGER = 1 -- 1 for wins, 3 for podiums
-- returns: place BIGINT 1 for the longest
-- returns: race VARCHAR
-- returns: editions BIGINT held without one
-- returns: since INTEGER year of the last one before; NULL where there was none
-- returns: until INTEGER year of the next one; NULL where it lasts
-- returns: ended_by VARCHAR whose that was
-- returns: uncertain BIGINT years among them of which that is not known
-- returns: race_id VARCHAR [hidden] id of the race

WITH wanted AS (
    SELECT a.code FROM area_codes($area) AS a
),
placed AS (
    SELECT
        p.race_id,
        p.year,
        p.rider,
        p.birth_region IN (SELECT code FROM wanted) OR p.birth_province IN (SELECT code FROM wanted)
            OR p.birth_town IN (SELECT code FROM wanted) AS is_local,
        p.birth_region IS NULL AND p.birth_province IS NULL AND p.birth_town IS NULL AS is_open
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank <= $places
),
told AS (
    SELECT
        x.race_id,
        x.year,
        min(CASE WHEN x.is_local THEN x.rider END) AS rider,
        max(CASE WHEN x.is_open THEN 1 ELSE 0 END) AS is_open,
        count(*) AS known
    FROM placed AS x
    GROUP BY x.race_id, x.year
),
each_year AS (
    SELECT
        o.race_id,
        r.name AS race,
        o.held,
        t.rider,
        o.held = 'held' AND o.outcome NOT IN ('no-winner', 'team') AND (coalesce(t.known, 0) < $places OR t.is_open = 1) AS is_open,
        count(t.rider) OVER (PARTITION BY o.race_id ORDER BY o.year) AS hits,
        max(CASE WHEN t.rider IS NOT NULL THEN o.year END) OVER (PARTITION BY o.race_id ORDER BY o.year) AS since,
        min(CASE WHEN t.rider IS NOT NULL THEN o.year END) OVER (PARTITION BY o.race_id ORDER BY o.year DESC) AS until
    FROM outcomes(NULL, standing := $standing, from_year := $from_year, to_year := $to_year) AS o
    JOIN race AS r ON r.race_id = o.race_id
    LEFT JOIN told AS t ON t.race_id = o.race_id AND t.year = o.year
    WHERE o.race_id IN (SELECT c.race_id FROM races_of($race) AS c)
),
drought AS (
    SELECT
        y.race_id,
        min(y.race) AS race,
        count(CASE WHEN y.held = 'held' THEN 1 END) AS editions,
        min(y.since) AS since,
        min(y.until) AS until,
        count(CASE WHEN y.is_open OR y.held NOT IN ('held', 'not-held') THEN 1 END) AS uncertain
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
    t.rider AS ended_by,
    d.uncertain,
    d.race_id
FROM drought AS d
LEFT JOIN told AS t ON t.race_id = d.race_id AND t.year = d.until
WHERE d.editions > 0
QUALIFY $top IS NULL OR rank() OVER (ORDER BY d.editions DESC) <= $top
ORDER BY place, d.since NULLS FIRST, d.race_id;
