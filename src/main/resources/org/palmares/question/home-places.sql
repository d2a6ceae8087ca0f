-- How many of the first so many were of the race's own nation, decade by decade?
--
-- ties: where places are shared, every rider among them counts
-- unknown: places whose rider or nation is not known are left out; a race without a nation has no home
-- rests: podiums
-- chart: bar x=period y=share
-- words: home podiums home top tens host nation riders share
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :places INTEGER = 3 -- 1 for wins, 3 for podiums, 10 for top tens
-- returns: race VARCHAR
-- returns: period VARCHAR
-- returns: home BIGINT places of home riders
-- returns: known BIGINT places whose rider and nation are known
-- returns: share DOUBLE [percent]
-- returns: editions BIGINT with a home rider among them
-- returns: of_editions BIGINT with a known place
-- returns: race_id VARCHAR [hidden] id of the race

WITH placed AS (
    SELECT * FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p WHERE p.rank <= $places AND p.home IS NOT NULL
),
period AS (
    SELECT x.race_id, x.race, x.decade, x.decade || 's' AS period, x.year, x.home FROM placed AS x
    UNION ALL
    SELECT x.race_id, x.race, 9999, 'all', x.year, x.home FROM placed AS x
)
SELECT
    min(y.race) AS race,
    y.period,
    count(CASE WHEN y.home THEN 1 END) AS home,
    count(*) AS known,
    CAST(count(CASE WHEN y.home THEN 1 END) AS DOUBLE) / count(*) AS share,
    count(DISTINCT CASE WHEN y.home THEN y.year END) AS editions,
    count(DISTINCT y.year) AS of_editions,
    y.race_id
FROM period AS y
GROUP BY y.race_id, y.period, y.decade
ORDER BY y.race_id, y.decade;
