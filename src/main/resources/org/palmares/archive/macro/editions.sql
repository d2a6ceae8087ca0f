-- The editions of a race that are in the archive, held or not, in order.
-- race TEXT: ids as race_ids() takes them, or NULL for every race; from_year, to_year INTEGER: both included. calendar() has
-- the missing years too.
-- Columns: race_id, year, decade, held, cause, held_number, edition_before, official_name, uci_class, date, finish_date,
--   distance_km, finish_place, note.
-- held_number and edition_before as calendar() has them. finish_date is the day of the finish: the last day, which for a stage
-- race is NULL where only the first is known.
CREATE OR REPLACE MACRO editions(race := NULL, from_year := NULL, to_year := NULL) AS TABLE
SELECT
    c.race_id,
    c.year,
    c.decade,
    c.held,
    c.cause,
    c.held_number,
    c.edition_before,
    e.official_name,
    e.uci_class,
    e.date,
    CASE WHEN r.kind = 'stage-race' THEN e.last_date ELSE coalesce(e.last_date, e.date) END AS finish_date,
    e.distance_km,
    e.finish_place,
    e.note
FROM calendar(race, from_year := from_year, to_year := to_year) AS c
JOIN edition AS e ON e.race_id = c.race_id AND e.year = c.year
JOIN race AS r ON r.race_id = c.race_id
ORDER BY c.race_id, c.year;
