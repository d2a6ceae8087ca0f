-- Who won the race more than once?
-- race TEXT: ids as race_ids() takes them, or NULL for every race; standing 'official' or 'raced'; from_year, to_year
-- INTEGER: both included.
-- Columns: as palmares(), for riders with two wins or more in the years asked for; most wins first, then the earlier first win.
CREATE OR REPLACE MACRO repeat_winners(race := NULL, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
SELECT *
FROM palmares(race, standing := standing, from_year := from_year, to_year := to_year)
WHERE wins >= 2
ORDER BY race_id, wins DESC, first_year, rider_id;
