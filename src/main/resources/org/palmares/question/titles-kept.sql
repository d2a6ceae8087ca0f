-- Which champions kept their title, and did anyone win three in a row?
--
-- One row a series of wins in successive editions. Whether a title was kept can only be seen where both winners are known.
-- ties: series are in the order of their first years
-- unknown: a year that is not in the archive, or whose winner is not known, ends a series
-- rests: winners
-- words: defending champion back to back twice in a row consecutive wins retained
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- returns: rider VARCHAR
-- returns: in_a_row BIGINT wins
-- returns: race VARCHAR
-- returns: first_year INTEGER
-- returns: last_year INTEGER
-- returns: riders BIGINT different ones up to and with this series
-- returns: titles_kept BIGINT up to and with this series
-- returns: nation VARCHAR
-- returns: rider_id VARCHAR [hidden] id of the rider

WITH win AS (
    SELECT
        p.race_id,
        p.race,
        p.rider_id,
        p.rider,
        p.nation,
        p.year,
        p.edition_before,
        lag(p.year) OVER (PARTITION BY p.race_id, p.rider_id ORDER BY p.year) AS win_before
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank = 1
),
in_run AS (
    SELECT
        w.*,
        count(CASE WHEN w.win_before IS NULL OR w.edition_before IS NULL OR w.win_before <> w.edition_before THEN 1 END)
            OVER (PARTITION BY w.race_id, w.rider_id ORDER BY w.year) AS run
    FROM win AS w
),
series AS (
    SELECT
        r.race_id,
        r.rider_id,
        min(r.race) AS race,
        min(r.rider) AS rider,
        min(r.nation) AS nation,
        count(*) AS in_a_row,
        min(r.year) AS first_year,
        max(r.year) AS last_year
    FROM in_run AS r
    GROUP BY r.race_id, r.rider_id, r.run
    HAVING count(*) > 1
),
numbered AS (
    SELECT
        s.*,
        row_number() OVER (PARTITION BY s.rider_id ORDER BY s.first_year, s.race_id) AS series_of_rider
    FROM series AS s
)
SELECT
    n.rider,
    n.in_a_row,
    n.race,
    n.first_year,
    n.last_year,
    count(CASE WHEN n.series_of_rider = 1 THEN 1 END) OVER so_far AS riders,
    CAST(sum(n.in_a_row - 1) OVER so_far AS BIGINT) AS titles_kept,
    n.nation,
    n.rider_id
FROM numbered AS n
WINDOW so_far AS (ORDER BY n.first_year, n.race_id, n.rider_id)
ORDER BY n.first_year, n.race_id, n.rider_id;
