-- In which years were the winners born?
--
-- By the decade of birth, or the year with per=year.
-- ties: cohorts are in the order of time
-- unknown: winners whose day of birth is not known are left out
-- rests: births
-- chart: bar x=born y=riders
-- words: generation born birth year decade golden
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :per TEXT = 'decade' -- decade or year
-- :places INTEGER = 1 -- 1 for winners, 3 for the podium
-- returns: born INTEGER the year, or the first of the decade
-- returns: riders BIGINT different ones
-- returns: placed BIGINT their wins, or podiums
-- returns: best VARCHAR who has most of them; the first by id where several

WITH rider_of_cohort AS (
    SELECT
        p.rider_id,
        min(p.rider) AS rider,
        CASE $per
            WHEN 'decade' THEN decade_of(min(extract(year FROM p.birth_date)))
            WHEN 'year' THEN CAST(min(extract(year FROM p.birth_date)) AS INTEGER)
            ELSE error('per is decade or year; given ''' || $per || '''')
        END AS born,
        count(*) AS placed
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank <= $places AND p.birth_date IS NOT NULL
    GROUP BY p.rider_id
),
ordered AS (
    SELECT r.*, row_number() OVER (PARTITION BY r.born ORDER BY r.placed DESC, r.rider_id) AS nth FROM rider_of_cohort AS r
)
SELECT
    o.born,
    count(*) AS riders,
    CAST(sum(o.placed) AS BIGINT) AS placed,
    min(CASE WHEN o.nth = 1 THEN o.rider || ' ' || o.placed END) AS best
FROM ordered AS o
GROUP BY o.born
ORDER BY o.born;
