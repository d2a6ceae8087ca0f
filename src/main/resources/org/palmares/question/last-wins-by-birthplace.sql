-- When did a rider born in each region, province or town last win?
--
-- ties: areas whose last win is of one year are in the order of their names
-- unknown: riders whose birthplace is not known are left out; unknown_since counts the editions since of whose winner none is known
-- rests: birthplaces
-- words: region regions province town towns last victory native local how long ago
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- :per TEXT = 'region' -- region, province or town
-- :places INTEGER = 1 -- 1 for wins, 3 for podiums
-- returns: area VARCHAR the ISO code of a region or province, or a town
-- returns: last_year INTEGER of the last
-- returns: rider VARCHAR
-- returns: race VARCHAR
-- returns: editions_since BIGINT held since, of all the races asked for
-- returns: unknown_since BIGINT of them without a winner of a known birthplace
-- returns: first_year INTEGER of the first
-- returns: placed BIGINT how often
-- returns: riders BIGINT different ones

WITH placed AS (
    SELECT
        p.*,
        CASE $per
            WHEN 'region' THEN p.birth_region
            WHEN 'province' THEN p.birth_province
            WHEN 'town' THEN p.birth_town
            ELSE error('per is region, province or town; given ''' || $per || '''')
        END AS area
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
),
held AS (
    SELECT
        e.race_id,
        e.year,
        (SELECT count(w.area) FROM placed AS w WHERE w.race_id = e.race_id AND w.year = e.year AND w.rank = 1) AS winners
    FROM edition AS e
    WHERE e.held = 'held'
        AND e.race_id IN (SELECT c.race_id FROM races_of($race) AS c)
        AND ($to_year IS NULL OR e.year <= $to_year)
),
ordered AS (
    SELECT x.*, row_number() OVER (PARTITION BY x.area ORDER BY x.year DESC, x.race_id, x.rank, x.rider_id) AS back
    FROM placed AS x
    WHERE x.rank <= $places AND x.area IS NOT NULL
),
last_of AS (
    SELECT
        o.area,
        max(o.year) AS last_year,
        min(o.year) AS first_year,
        count(*) AS placed,
        count(DISTINCT o.rider_id) AS riders,
        min(CASE WHEN o.back = 1 THEN o.rider END) AS rider,
        min(CASE WHEN o.back = 1 THEN o.race END) AS race
    FROM ordered AS o
    GROUP BY o.area
)
SELECT
    l.area,
    l.last_year,
    l.rider,
    l.race,
    count(h.year) AS editions_since,
    count(CASE WHEN h.winners = 0 THEN 1 END) AS unknown_since,
    l.first_year,
    l.placed,
    l.riders
FROM last_of AS l
LEFT JOIN held AS h ON h.year > l.last_year
GROUP BY l.area, l.last_year, l.rider, l.race, l.first_year, l.placed, l.riders
QUALIFY $top IS NULL OR rank() OVER (ORDER BY l.last_year DESC) <= $top
ORDER BY l.last_year DESC, l.area;
