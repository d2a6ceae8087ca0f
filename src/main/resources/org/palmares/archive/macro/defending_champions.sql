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
WITH each_year AS (
    SELECT
        *,
        count(CASE WHEN outcome = 'unknown' OR held NOT IN ('held', 'not-held') THEN 1 END)
            OVER (PARTITION BY race_id ORDER BY year) AS unknown_before
    FROM outcomes(race, standing := standing)
),
win AS (
    SELECT race_id, year, edition_before, rider_id, wins_so_far
    FROM winners(race, standing := standing)
    WHERE rider_id IS NOT NULL
),
-- Whether any of an edition's winners had won before, and whether one was the champion.
title AS (
    SELECT
        w.race_id,
        w.year,
        max(CASE WHEN w.wins_so_far > 1 THEN 1 ELSE 0 END) = 1 AS former_winner,
        count(b.rider_id) > 0 AS kept
    FROM win AS w
    LEFT JOIN win AS b ON b.race_id = w.race_id AND b.year = w.edition_before AND b.rider_id = w.rider_id
    GROUP BY w.race_id, w.year
)
SELECT
    e.race_id,
    e.year,
    e.winner,
    e.edition_before,
    b.winner AS champion_before,
    CASE WHEN b.winner IS NOT NULL THEN t.kept END AS title_kept,
    t.former_winner,
    e.unknown_before,
    CASE
        WHEN b.winner IS NOT NULL THEN NULL
        WHEN g.held = 'not-in-archive' THEN e.broken_by || ' is not in the archive'
        WHEN g.held IS NOT NULL THEN 'not known whether ' || e.broken_by || ' was held'
        WHEN e.edition_before IS NULL THEN 'first edition'
        WHEN b.outcome = 'unknown' THEN 'winner of ' || e.edition_before || ' not known'
        WHEN b.outcome = 'team' THEN 'a team won ' || e.edition_before
        ELSE 'nobody won ' || e.edition_before
    END AS left_out
FROM each_year AS e
JOIN title AS t ON t.race_id = e.race_id AND t.year = e.year
LEFT JOIN each_year AS b ON b.race_id = e.race_id AND b.year = e.edition_before
LEFT JOIN each_year AS g ON g.race_id = e.race_id AND g.year = e.broken_by
WHERE (from_year IS NULL OR e.year >= from_year) AND (to_year IS NULL OR e.year <= to_year)
ORDER BY e.race_id, e.year;
