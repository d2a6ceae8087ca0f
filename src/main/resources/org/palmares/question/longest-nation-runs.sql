-- Which nation won most successive editions?
--
-- ties: runs of the same length share a place; a shared win counts for both nations
-- unknown: an edition whose winner or nation is not known ends a run, and so does a year that is not in the archive
-- rests: winners
-- words: streak country consecutive in a row domination
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- returns: place BIGINT 1 for the longest
-- returns: nation VARCHAR
-- returns: in_a_row BIGINT editions
-- returns: race VARCHAR
-- returns: first_year INTEGER
-- returns: last_year INTEGER
-- returns: riders BIGINT different winners

WITH win AS (
    SELECT
        p.race_id,
        min(p.race) AS race,
        p.nation,
        p.year,
        min(p.rider_id) AS rider_id,
        min(p.edition_before) AS edition_before,
        lag(p.year) OVER (PARTITION BY p.race_id, p.nation ORDER BY p.year) AS win_before
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank = 1 AND p.nation IS NOT NULL
    GROUP BY p.race_id, p.nation, p.year
),
in_run AS (
    SELECT
        w.*,
        count(CASE WHEN w.win_before IS NULL OR w.edition_before IS NULL OR w.win_before <> w.edition_before THEN 1 END)
            OVER (PARTITION BY w.race_id, w.nation ORDER BY w.year) AS run
    FROM win AS w
),
series AS (
    SELECT
        r.race_id,
        min(r.race) AS race,
        r.nation,
        count(*) AS in_a_row,
        min(r.year) AS first_year,
        max(r.year) AS last_year,
        count(DISTINCT r.rider_id) AS riders
    FROM in_run AS r
    GROUP BY r.race_id, r.nation, r.run
)
SELECT
    rank() OVER (ORDER BY s.in_a_row DESC) AS place,
    s.nation,
    s.in_a_row,
    s.race,
    s.first_year,
    s.last_year,
    s.riders
FROM series AS s
WHERE s.in_a_row > 1
QUALIFY $top IS NULL OR rank() OVER (ORDER BY s.in_a_row DESC) <= $top
ORDER BY place, s.first_year, s.race_id, s.nation;
