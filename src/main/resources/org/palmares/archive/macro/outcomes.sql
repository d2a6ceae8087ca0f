-- What became of each year of a race?
-- race TEXT: ids as race_ids() takes them, or NULL for every race; standing 'official' or 'raced'; from_year, to_year
-- INTEGER: both included. One row a year.
-- Columns: race_id, year, decade, held, cause, held_number, edition_before, broken_by, decided_on, outcome, winners, winner.
-- outcome is NULL where the race was not held or that is not known; of a held edition it is 'won', 'shared' (by several),
-- 'no-winner' (by decision: struck out and passed on to nobody, or not awarded), 'team' (a contest of teams) or 'unknown'. An
-- edition whose winner as raced is struck out, and in which others keep their ranks from the second on, has no winner even
-- where nothing else says so. decided_on is 'time' unless the edition says 'points' or 'other'. winners counts riders, winner
-- names them. The calendar's columns are those of calendar().
CREATE OR REPLACE MACRO outcomes(race := NULL, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
SELECT
    race_id,
    year,
    decade_of(year) AS decade,
    held,
    cause,
    held_number,
    edition_before,
    broken_by,
    decided_on,
    outcome,
    winners,
    winner
FROM outcome_years(race, standing := standing)
WHERE (from_year IS NULL OR year >= from_year) AND (to_year IS NULL OR year <= to_year)
ORDER BY race_id, year;
