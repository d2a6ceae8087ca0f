-- How often does the race fall to somebody who has won it before?
-- race TEXT; standing 'official' or 'raced'; from_year, to_year INTEGER: both included. One row.
-- Columns: editions_held, winner_known, wins, different_winners, repeat_winners, won_by_former_winner,
--   former_winner_share, titles_kept, titles_defended, record_wins, record_holders, record_could_fall.
-- Shares are of the editions whose winner is known. titles_defended counts pairs of successive held editions with both
-- winners known. record_could_fall: the unknown editions are enough for somebody else to reach the record.
CREATE OR REPLACE MACRO win_repetition(race, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
WITH title AS (
    SELECT * FROM defending_champions(race, standing := standing, from_year := from_year, to_year := to_year)
),
title_count AS (
    SELECT
        count(*) AS winner_known,
        count(CASE WHEN former_winner THEN 1 END) AS won_by_former_winner,
        count(CASE WHEN title_kept THEN 1 END) AS titles_kept,
        count(title_kept) AS titles_defended
    FROM title
),
rider_count AS (
    SELECT
        coalesce(sum(wins), 0) AS wins,
        count(*) AS different_winners,
        count(CASE WHEN wins >= 2 THEN 1 END) AS repeat_winners,
        max(wins) AS record_wins
    FROM palmares(race, standing := standing, from_year := from_year, to_year := to_year)
),
record AS (
    SELECT array_join(array_sort(array_agg(rider)), ', ') AS record_holders, count(*) AS holders
    FROM palmares(race, standing := standing, from_year := from_year, to_year := to_year)
    WHERE wins = (SELECT record_wins FROM rider_count)
),
best_other AS (
    SELECT coalesce(max(wins), 0) AS wins
    FROM palmares(race, standing := standing, from_year := from_year, to_year := to_year)
    WHERE wins < (SELECT record_wins FROM rider_count)
),
held AS (
    SELECT count(*) AS editions_held
    FROM editions(race, from_year := from_year, to_year := to_year)
    WHERE held = 'held'
)
SELECT
    h.editions_held,
    t.winner_known,
    CAST(r.wins AS BIGINT) AS wins,
    r.different_winners,
    r.repeat_winners,
    t.won_by_former_winner,
    CASE WHEN t.winner_known > 0 THEN CAST(t.won_by_former_winner AS DOUBLE) / t.winner_known END AS former_winner_share,
    t.titles_kept,
    t.titles_defended,
    r.record_wins,
    o.record_holders,
    CASE
        WHEN h.editions_held = t.winner_known THEN FALSE
        ELSE o.holders > 1 OR b.wins + (h.editions_held - t.winner_known) >= r.record_wins
    END AS record_could_fall
FROM held AS h
CROSS JOIN title_count AS t
CROSS JOIN rider_count AS r
CROSS JOIN record AS o
CROSS JOIN best_other AS b;
