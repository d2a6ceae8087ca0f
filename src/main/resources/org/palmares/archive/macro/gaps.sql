-- How far behind the winner was the k-th rider, edition by edition?
-- race TEXT: ids as race_ids() takes them, or NULL for every race; k INTEGER: the rank, 2 for the winning margin; standing
-- and years as elsewhere. One row a held edition.
-- Columns: race_id, year, decade, winner, rank, rider, gap_s, same_time, gap_exists, left_out.
-- rank is the rank that covers the k-th place: where several share a rank, the gap to each place that they fill is theirs, so
-- that rank is 2 for the third of 1, 2, 2. Riders who share a rank share a row, by name. gap_s 0 is the same time; where gap_s
-- is NULL, left_out says why. gap_exists is FALSE where there is no gap to know: nobody won, a team won, it was not decided on
-- time, the place is part of a shared win, or it was struck out and passed on to nobody.
CREATE OR REPLACE MACRO gaps(
    race := NULL, k := 2, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
SELECT
    race_id,
    year,
    decade_of(year) AS decade,
    winner,
    rank,
    rider,
    CASE WHEN no_gap IS NULL AND winners > 0 THEN gap_s END AS gap_s,
    CASE WHEN no_gap IS NULL AND winners > 0 THEN gap_s = 0 END AS same_time,
    no_gap IS NULL AS gap_exists,
    CASE
        WHEN no_gap IS NOT NULL THEN no_gap
        WHEN winners = 0 THEN 'winner not known'
        WHEN gap_s IS NOT NULL THEN NULL
        WHEN rank IS NULL THEN 'no rider known at this rank'
        WHEN rank < k THEN 'shared rank ' || rank || ', gap not known'
        ELSE 'gap not known'
    END AS left_out
FROM gap_years(race, k := k, standing := standing)
WHERE held = 'held' AND (from_year IS NULL OR year >= from_year) AND (to_year IS NULL OR year <= to_year)
ORDER BY race_id, year;
