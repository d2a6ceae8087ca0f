-- Who was among the first so many in most successive editions?
--
-- Editions follow one another where each year between is known not to have been held; a year that is not in the archive ends a
-- run. With of=starts, editions in which the rider has no result do not end it.
-- ties: runs of the same length share a place
-- unknown: a place whose rider is not known ends a run
-- rests: winners
-- words: consecutive in a row streak series hat-trick three in a row
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- :places INTEGER = 1 -- 1 for wins, 3 for podiums, 10 for top tens
-- :of TEXT = 'editions' -- editions, or starts: the rider's own
-- returns: place BIGINT 1 for the longest
-- returns: rider VARCHAR
-- returns: in_a_row BIGINT editions
-- returns: race VARCHAR
-- returns: first_year INTEGER
-- returns: last_year INTEGER
-- returns: ranks VARCHAR in order
-- returns: running BOOLEAN the last edition held is part of it
-- returns: nation VARCHAR
-- returns: rider_id VARCHAR [hidden] id of the rider

WITH started AS (
    SELECT
        s.race_id,
        s.rider_id,
        s.year,
        lag(s.year) OVER (PARTITION BY s.race_id, s.rider_id ORDER BY s.year) AS start_before
    FROM standings(standing := $standing) AS s
    WHERE s.race_id IN (SELECT race_id FROM races_of($race)) AND s.status <> 'DNS'
),
placed AS (
    SELECT
        p.race_id,
        p.race,
        p.rider_id,
        p.rider,
        p.nation,
        p.year,
        p.rank,
        lag(p.year) OVER (PARTITION BY p.race_id, p.rider_id ORDER BY p.year) AS placed_before,
        CASE $of
            WHEN 'editions' THEN p.edition_before
            WHEN 'starts' THEN s.start_before
            ELSE error('of is editions or starts; given ''' || $of || '''')
        END AS next_to
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    JOIN started AS s ON s.race_id = p.race_id AND s.rider_id = p.rider_id AND s.year = p.year
    WHERE p.rank <= $places
),
in_run AS (
    SELECT
        x.*,
        count(CASE WHEN x.placed_before IS NULL OR x.next_to IS NULL OR x.placed_before <> x.next_to THEN 1 END)
            OVER (PARTITION BY x.race_id, x.rider_id ORDER BY x.year) AS run
    FROM placed AS x
),
last_held AS (
    SELECT e.race_id, max(e.year) AS year FROM edition AS e WHERE e.held = 'held' GROUP BY e.race_id
),
length_of AS (
    SELECT
        r.race_id,
        r.rider_id,
        min(r.race) AS race,
        min(r.rider) AS rider,
        min(r.nation) AS nation,
        count(*) AS in_a_row,
        min(r.year) AS first_year,
        max(r.year) AS last_year,
        array_join(array_agg(r.rank ORDER BY r.year), ', ') AS ranks
    FROM in_run AS r
    GROUP BY r.race_id, r.rider_id, r.run
)
SELECT
    rank() OVER (ORDER BY l.in_a_row DESC) AS place,
    l.rider,
    l.in_a_row,
    l.race,
    l.first_year,
    l.last_year,
    l.ranks,
    l.last_year = h.year AS running,
    l.nation,
    l.rider_id
FROM length_of AS l
LEFT JOIN last_held AS h ON h.race_id = l.race_id
WHERE l.in_a_row > 1
QUALIFY $top IS NULL OR rank() OVER (ORDER BY l.in_a_row DESC) <= $top
ORDER BY place, l.first_year, l.race_id, l.rider_id;
