-- How old were the winners, decade by decade?
--
-- The age on the day of the finish, in years of 365.25 days.
-- ties: a shared win counts for each who shared it
-- unknown: riders whose day of birth, and editions whose day of the finish, is not known are left out; unknown counts them
-- rests: births
-- chart: bar x=period y=mean_years
-- words: mean average median age older younger
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :places INTEGER = 1 -- 1 for winners, 3 for the podium
-- returns: period VARCHAR
-- returns: n BIGINT with a known age
-- returns: mean_years DECIMAL(6,2)
-- returns: median_years DECIMAL(6,2)
-- returns: youngest VARCHAR age
-- returns: oldest VARCHAR age
-- returns: unknown BIGINT

WITH placed AS (
    SELECT * FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p WHERE p.rank <= $places
),
period AS (
    SELECT x.decade, x.decade || 's' AS period, x.age_days, x.age FROM placed AS x
    UNION ALL
    SELECT 9999, 'all', x.age_days, x.age FROM placed AS x
)
SELECT
    y.period,
    count(y.age_days) AS n,
    CAST(sum(y.age_days) / 365.25 / nullif(count(y.age_days), 0) AS DECIMAL(6, 2)) AS mean_years,
    CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY y.age_days) / 365.25 AS DECIMAL(6, 2)) AS median_years,
    min_by(y.age, lpad(CAST(y.age_days AS string), 6, '0') || y.age) AS youngest,
    max_by(y.age, lpad(CAST(y.age_days AS string), 6, '0') || y.age) AS oldest,
    count(*) - count(y.age_days) AS unknown
FROM period AS y
GROUP BY y.period, y.decade
ORDER BY y.decade;
