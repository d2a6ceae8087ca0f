-- What became of each title: was the winner the champion of the edition before, or a former winner at all?
-- race TEXT: ids as race_ids() takes them, or NULL for every race; standing 'official' or 'raced'; from_year, to_year
-- INTEGER: both included. One row an edition that one rider or several won.
-- Columns: race_id, year, winner, edition_before, champion_before, title_kept, former_winner, unknown_before, left_out.
-- title_kept is NULL where it can't be told, and left_out says why: the first edition, a year of which it is not known whether
-- the race was held, or an edition before that nobody won or whose winner is not known. A shared title is kept by either
-- winner. former_winner says only what the known winners show, all of them back to the race's first year; unknown_before counts
-- the earlier years whose winner is not known or that are not in the archive.
CREATE OR REPLACE MACRO defending_champions(
    race := NULL, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
SELECT
    race_id,
    year,
    winner,
    edition_before,
    champion_before,
    title_kept,
    former_winner,
    unknown_so_far AS unknown_before,
    CASE
        WHEN champion_before IS NOT NULL THEN NULL
        WHEN held_at_break = 'not-in-archive' THEN broken_by || ' is not in the archive'
        WHEN held_at_break IS NOT NULL THEN 'not known whether ' || broken_by || ' was held'
        WHEN edition_before IS NULL THEN 'first edition'
        WHEN outcome_before = 'unknown' THEN 'winner of ' || edition_before || ' not known'
        WHEN outcome_before = 'team' THEN 'a team won ' || edition_before
        ELSE 'nobody won ' || edition_before
    END AS left_out
FROM title_years(race, standing := standing)
WHERE winner IS NOT NULL
    AND (from_year IS NULL OR year >= from_year) AND (to_year IS NULL OR year <= to_year)
ORDER BY race_id, year;
