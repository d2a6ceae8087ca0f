-- Which winners have no other winner born near them in time?
--
-- The distance of the day of birth to the nearest other winner's.
-- ties: the same distance shares a place
-- unknown: winners whose day of birth is not known are left out, and could stand nearer
-- rests: births
-- words: born generation contemporaries cohort birth date alone rivals within five years
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- :within_years DOUBLE = 5 -- only those without another born within so many years
-- returns: place BIGINT 1 for the most alone
-- returns: rider VARCHAR
-- returns: birth_date DATE
-- returns: years_apart DECIMAL(6,2) from the nearest
-- returns: nearest VARCHAR
-- returns: nearest_birth_date DATE
-- returns: rider_id VARCHAR [hidden] id of the rider

WITH winner AS (
    SELECT p.rider_id, min(p.rider) AS rider, min(p.birth_date) AS birth_date
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank = 1 AND p.birth_date IS NOT NULL
    GROUP BY p.rider_id
),
pair AS (
    SELECT
        a.rider_id,
        a.rider,
        a.birth_date,
        b.rider AS nearest,
        b.birth_date AS nearest_birth_date,
        abs(date_diff('day', a.birth_date, b.birth_date)) AS days_apart,
        row_number() OVER (PARTITION BY a.rider_id ORDER BY abs(date_diff('day', a.birth_date, b.birth_date)), b.rider_id) AS nth
    FROM winner AS a
    JOIN winner AS b ON b.rider_id <> a.rider_id
)
SELECT
    rank() OVER (ORDER BY x.days_apart DESC) AS place,
    x.rider,
    x.birth_date,
    CAST(x.days_apart / 365.25 AS DECIMAL(6, 2)) AS years_apart,
    x.nearest,
    x.nearest_birth_date,
    x.rider_id
FROM pair AS x
WHERE x.nth = 1 AND x.days_apart > $within_years * 365.25
QUALIFY $top IS NULL OR rank() OVER (ORDER BY x.days_apart DESC) <= $top
ORDER BY place, x.birth_date, x.rider_id;
