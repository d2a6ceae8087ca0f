-- The editions of a race, held or not, in order; held_number counts the held ones from the first year asked for.
-- race TEXT, or NULL for every race; from_year, to_year INTEGER: both included.
-- Columns: race_id, year, decade, held, cause, held_number, official_name, uci_class, date, distance_km, finish_place, note.
CREATE OR REPLACE MACRO editions(race, from_year := NULL, to_year := NULL) AS TABLE
SELECT
    race_id,
    year,
    decade_of(year) AS decade,
    held,
    cause,
    CASE
        WHEN held = 'held'
            THEN count(CASE WHEN held = 'held' THEN 1 END) OVER (PARTITION BY race_id ORDER BY year)
    END AS held_number,
    official_name,
    uci_class,
    date,
    distance_km,
    finish_place,
    note
FROM edition
WHERE (race IS NULL OR race_id = race)
    AND (from_year IS NULL OR year >= from_year)
    AND (to_year IS NULL OR year <= to_year)
ORDER BY race_id, year;
