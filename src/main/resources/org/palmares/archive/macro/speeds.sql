-- How fast was each edition won?
-- race TEXT: ids as race_ids() takes them, or NULL for every race; standing 'official' or 'raced'; from_year, to_year
-- INTEGER: both included. One row a held edition.
-- Columns: race_id, year, decade, distance_km, time_s, speed_kmh, distance_disputed, left_out.
-- speed_kmh is the distance over the winner's time or, where that can't be had, the speed that a source states. Where the
-- distance was not wholly raced or is in doubt (edition.no_speed) none is computed. left_out says why there is none.
-- distance_disputed: sources differ on the distance.
CREATE OR REPLACE MACRO speeds(race := NULL, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
WITH disputed AS (
    SELECT DISTINCT race_id, year FROM disputed_value WHERE subject = 'edition' AND field = 'distance_km'
),
timed AS (
    SELECT
        w.race_id,
        w.year,
        w.decade,
        e.distance_km,
        max(w.time_s) AS time_s,
        e.avg_speed_kmh,
        e.no_speed,
        v.year IS NOT NULL AS distance_disputed
    FROM winners(race, standing := standing, from_year := from_year, to_year := to_year) AS w
    JOIN edition AS e ON e.race_id = w.race_id AND e.year = w.year
    LEFT JOIN disputed AS v ON v.race_id = w.race_id AND v.year = w.year
    WHERE w.held = 'held'
    GROUP BY w.race_id, w.year, w.decade, e.distance_km, e.avg_speed_kmh, e.no_speed, v.year
)
SELECT
    race_id,
    year,
    decade,
    distance_km,
    time_s,
    coalesce(
        CASE WHEN no_speed IS NULL THEN CAST(distance_km * 3600 / time_s AS DECIMAL(6, 3)) END, avg_speed_kmh) AS speed_kmh,
    distance_disputed,
    CASE
        WHEN avg_speed_kmh IS NOT NULL THEN NULL
        WHEN no_speed IS NOT NULL THEN no_speed
        WHEN distance_km IS NOT NULL AND time_s IS NOT NULL THEN NULL
        WHEN distance_km IS NULL THEN 'distance not known'
        ELSE 'winner''s time not known'
    END AS left_out
FROM timed
ORDER BY race_id, year;
