-- By how much was each edition won?
-- race TEXT; standing 'official' or 'raced'; from_year, to_year INTEGER: both included. One row a held edition.
-- Columns: year, decade, winner, second, margin_s, same_time, left_out. margin_s is the gap of the second.
CREATE OR REPLACE MACRO winning_margins(race, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
SELECT year, decade, winner, rider AS second, gap_s AS margin_s, same_time, left_out
FROM gaps(race, k := 2, standing := standing, from_year := from_year, to_year := to_year)
ORDER BY year;
