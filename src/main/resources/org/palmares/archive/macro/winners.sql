-- Who won each edition: one row a year of the race's calendar, two where a win was shared.
-- race TEXT: ids as race_ids() takes them, or NULL for every race; standing 'official' or 'raced'; from_year, to_year
-- INTEGER: both included.
-- Columns: race_id, year, decade, held, cause, outcome, held_number, edition_before, rider_id, rider, nation, team, time_s,
--   wins_so_far.
-- rider is NULL where nobody won, where the winner is not known, and where the race was not held: outcome and held tell these
-- apart, as outcomes() and calendar() say. wins_so_far counts this rider's wins in this race up to and with this one, those
-- before the years asked for too.
CREATE OR REPLACE MACRO winners(race := NULL, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
SELECT
    race_id,
    year,
    decade_of(year) AS decade,
    held,
    cause,
    outcome,
    held_number,
    edition_before,
    rider_id,
    rider,
    nation,
    team,
    time_s,
    wins_so_far
FROM first_places(race, standing := standing)
WHERE (from_year IS NULL OR year >= from_year) AND (to_year IS NULL OR year <= to_year)
ORDER BY race_id, year, rider, rider_id;
