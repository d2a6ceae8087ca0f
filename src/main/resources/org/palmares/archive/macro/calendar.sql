-- Which years did a race have, from its first to its last, and what is known of each?
-- race TEXT: ids as race_ids() takes them, or NULL for every race; from_year, to_year INTEGER: both included. One row a year,
-- without a hole.
-- Columns: race_id, year, decade, held, cause, held_number, edition_before, broken_by.
-- held is 'held', 'not-held' (with its cause), 'disputed', 'unknown' or, where the archive has no row of the year,
-- 'not-in-archive'. edition_before is the year of the edition before a held one: it is NULL for the first, and where it is not
-- known of a year between whether the race was held; broken_by is the last such year. held_number counts the held editions
-- from the race's first year, and is NULL after a year of which it is not known. The years asked for choose rows; what came
-- before them still counts.
CREATE OR REPLACE MACRO calendar(race := NULL, from_year := NULL, to_year := NULL) AS TABLE
SELECT race_id, year, decade_of(year) AS decade, held, cause, held_number, edition_before, broken_by
FROM race_years(race)
WHERE (from_year IS NULL OR year >= from_year) AND (to_year IS NULL OR year <= to_year)
ORDER BY race_id, year;
