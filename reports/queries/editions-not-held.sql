-- Which editions of a race were not held, and why?
--
-- Years next to each other with the same cause make one row. Editions of which it is disputed or not known whether they
-- were held are listed as such, and years between the first edition and the last that are not in the archive.
-- :race TEXT = 'gp-miguel-indurain' -- the race
-- returns: first_year INTEGER
-- returns: last_year INTEGER
-- returns: years BIGINT how many
-- returns: held VARCHAR not-held, disputed, unknown or not-in-archive
-- returns: cause VARCHAR empty where not known

WITH missing AS (
    SELECT year, held, cause, year - row_number() OVER (PARTITION BY held, cause ORDER BY year) AS run
    FROM calendar($race)
    WHERE held <> 'held'
)
SELECT min(year) AS first_year, max(year) AS last_year, count(*) AS years, held, cause
FROM missing
GROUP BY held, cause, run
ORDER BY first_year;
-- expect
-- > ┌────────────┬───────────┬───────┬──────────┬──────────┐
-- > │ first_year │ last_year │ years │ held     │ cause    │
-- > ├────────────┼───────────┼───────┼──────────┼──────────┤
-- > │       1958 │      1958 │     1 │ not-held │ replaced │
-- > │       1960 │      1960 │     1 │ not-held │ replaced │
-- > │       1967 │      1967 │     1 │ disputed │ NULL     │
-- > │       1984 │      1984 │     1 │ not-held │ funds    │
-- > │       1986 │      1986 │     1 │ not-held │ funds    │
-- > │       2020 │      2020 │     1 │ not-held │ pandemic │
-- > │       2026 │      2026 │     1 │ unknown  │ NULL     │
-- > └────────────┴───────────┴───────┴──────────┴──────────┘
