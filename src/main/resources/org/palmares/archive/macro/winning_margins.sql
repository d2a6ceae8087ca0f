-- By how much was each edition won?
-- race TEXT: ids as race_ids() takes them, or NULL for every race; standing 'official' or 'raced'; from_year, to_year
-- INTEGER: both included. One row a held edition.
-- Columns: race_id, year, decade, winner, second, margin_s, same_time, margin_exists, left_out. margin_s is the gap of the
-- second, as gaps() has it; a win on points, a shared win and an edition that nobody won have no margin.
CREATE OR REPLACE MACRO winning_margins(
    race := NULL, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
SELECT
    race_id, year, decade, winner, rider AS second, gap_s AS margin_s, same_time, gap_exists AS margin_exists, left_out
FROM gaps(race, k := 2, standing := standing, from_year := from_year, to_year := to_year)
ORDER BY race_id, year;
