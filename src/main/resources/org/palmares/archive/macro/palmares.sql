-- Every rider who won the race: how often, when, and with what waits. (The cyclists' word for a list of wins.)
-- race TEXT: ids as race_ids() takes them, or NULL for every race; standing 'official' or 'raced'; from_year, to_year
-- INTEGER: both included.
-- Columns: race_id, rider_id, rider, nation, wins, years, years_between, first_year, last_year, span_years,
--   longest_wait_years, longest_run, unknown_between.
-- Wins of the years asked for. years and years_between are texts ("2016, 2023" and "7"); span_years runs from the first win to
-- the last; longest_run is the most successive editions won. Editions follow one another only where each year between is known
-- not to have been held, so that a year that is not in the archive ends a run. unknown_between counts the years from the first
-- win to the last whose winner is not known: where it is not 0, a wait may have been shorter.
CREATE OR REPLACE MACRO palmares(race := NULL, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
WITH win AS (
    SELECT
        race_id,
        year,
        rider_id,
        rider,
        nation,
        unknown_so_far,
        CASE WHEN from_year IS NULL OR win_before >= from_year THEN win_before END AS win_before,
        -- Along a run both the editions and the rider's wins go up by one, and no year is in doubt.
        count(*) OVER (PARTITION BY race_id, rider_id, held_so_far - wins_so_far, breaks_so_far) AS run_editions
    FROM first_places(race, standing := standing)
    WHERE rider_id IS NOT NULL
        AND (from_year IS NULL OR year >= from_year) AND (to_year IS NULL OR year <= to_year)
)
SELECT
    w.race_id,
    w.rider_id,
    min(w.rider) AS rider,
    max_by(w.nation, w.year) AS nation,
    count(*) AS wins,
    array_join(array_sort(array_agg(w.year)), ', ') AS years,
    array_join(
        array_agg(w.year - w.win_before ORDER BY w.year) FILTER (WHERE w.win_before IS NOT NULL), ', ') AS years_between,
    min(w.year) AS first_year,
    max(w.year) AS last_year,
    max(w.year) - min(w.year) AS span_years,
    max(w.year - w.win_before) AS longest_wait_years,
    max(w.run_editions) AS longest_run,
    max(w.unknown_so_far) - min(w.unknown_so_far) AS unknown_between
FROM win AS w
GROUP BY w.race_id, w.rider_id
ORDER BY w.race_id, wins DESC, first_year, w.rider_id;
