-- Every rider who won the race: how often, when, and with what waits. (The cyclists' word for a list of wins.)
-- race TEXT; standing 'official' or 'raced'; from_year, to_year INTEGER: both included.
-- Columns: rider_id, rider, nation, wins, years, years_between, first_year, last_year, span_years, longest_wait_years,
--   longest_run.
-- years and years_between are texts ("2016, 2023" and "7"); span_years runs from the first win to the last; longest_run is
-- the most held editions won one after the other; an edition whose winner is not known ends a run.
CREATE OR REPLACE MACRO palmares(race, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
WITH win AS (
    SELECT
        rider_id,
        rider,
        nation,
        year,
        held_number,
        year - lag(year) OVER (PARTITION BY rider_id ORDER BY year) AS wait_years,
        held_number - row_number() OVER (PARTITION BY rider_id ORDER BY year) AS run
    FROM winners(race, standing := standing, from_year := from_year, to_year := to_year)
    WHERE rider_id IS NOT NULL
),
run_length AS (
    SELECT rider_id, max(editions) AS longest_run
    FROM (SELECT rider_id, run, count(*) AS editions FROM win GROUP BY rider_id, run) AS runs
    GROUP BY rider_id
)
SELECT
    w.rider_id,
    min(w.rider) AS rider,
    max_by(w.nation, w.year) AS nation,
    count(*) AS wins,
    array_join(array_sort(array_agg(w.year)), ', ') AS years,
    array_join(array_agg(w.wait_years ORDER BY w.year) FILTER (WHERE w.wait_years IS NOT NULL), ', ') AS years_between,
    min(w.year) AS first_year,
    max(w.year) AS last_year,
    max(w.year) - min(w.year) AS span_years,
    max(w.wait_years) AS longest_wait_years,
    min(l.longest_run) AS longest_run
FROM win AS w
JOIN run_length AS l ON l.rider_id = w.rider_id
GROUP BY w.rider_id
ORDER BY wins DESC, first_year, w.rider_id;
