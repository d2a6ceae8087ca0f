-- How often does the race fall to somebody who has won it before?
-- race TEXT: ids as race_ids() takes them, or NULL for every race; standing 'official' or 'raced'; from_year, to_year
-- INTEGER: both included. One row a race.
-- Columns: race_id, editions_in_archive, winner_known, wins, different_winners, repeat_winners, won_by_former_winner,
--   former_winner_share, former_winner_unknown, titles_kept, titles_defended, longest_run, record_wins, record_holders,
--   record_could_fall.
-- Wins, winners, runs and the record are of the years asked for; a former winner may have won before them, and the first title
-- may have been defended by the champion of the year before. Shares are of the editions whose winner is known. titles_defended
-- counts pairs of successive editions, both won by known riders; editions follow one another as in calendar().
-- former_winner_unknown: editions not known to have been won by a former winner, which may have been all the same: a winner
-- before them is not known or, where the list of a race is not complete, editions before its first year may be missing.
-- record_could_fall: what is not known is enough for somebody else to reach the record, or for one of several holders to pass
-- the others. Not known are the winners of held editions, years that are disputed or not in the archive, and, where the list of
-- a race is not complete, any edition before its first year here and after its last.
CREATE OR REPLACE MACRO win_repetition(
    race := NULL, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
WITH asked AS (
    SELECT
        *,
        (from_year IS NULL OR year >= from_year) AND (to_year IS NULL OR year <= to_year) AS in_window,
        winner IS NOT NULL AND in_window AS won
    FROM title_years(race, standing := standing)
),
title_count AS (
    SELECT
        race_id,
        min(year) AS first_year,
        max(year) AS last_year,
        count(CASE WHEN in_window AND held = 'held' THEN 1 END) AS editions_in_archive,
        count(CASE WHEN in_window AND (outcome = 'unknown' OR held NOT IN ('held', 'not-held')) THEN 1 END) AS unknown,
        count(CASE WHEN won THEN 1 END) AS winner_known,
        count(CASE WHEN won AND former_winner THEN 1 END) AS won_by_former_winner,
        count(CASE WHEN won AND NOT former_winner THEN 1 END) AS not_by_former_winner,
        count(CASE WHEN won AND NOT former_winner AND unknown_so_far > 0 THEN 1 END) AS after_an_unknown,
        count(CASE WHEN won AND title_kept THEN 1 END) AS titles_kept,
        count(CASE WHEN won THEN title_kept END) AS titles_defended
    FROM asked
    GROUP BY race_id
),
champion AS (
    SELECT *, max(wins) OVER (PARTITION BY race_id) AS most
    FROM palmares(race, standing := standing, from_year := from_year, to_year := to_year)
),
rider_count AS (
    SELECT
        race_id,
        CAST(sum(wins) AS BIGINT) AS wins,
        count(*) AS different_winners,
        count(CASE WHEN wins >= 2 THEN 1 END) AS repeat_winners,
        max(longest_run) AS longest_run,
        max(wins) AS record_wins,
        array_join(array_sort(array_agg(rider) FILTER (WHERE wins = most)), ', ') AS record_holders,
        count(CASE WHEN wins = most THEN 1 END) AS holders,
        coalesce(max(CASE WHEN wins < most THEN wins END), 0) AS best_other
    FROM champion
    GROUP BY race_id
)
SELECT
    r.race_id,
    coalesce(t.editions_in_archive, 0) AS editions_in_archive,
    coalesce(t.winner_known, 0) AS winner_known,
    coalesce(c.wins, 0) AS wins,
    coalesce(c.different_winners, 0) AS different_winners,
    coalesce(c.repeat_winners, 0) AS repeat_winners,
    coalesce(t.won_by_former_winner, 0) AS won_by_former_winner,
    CAST(t.won_by_former_winner AS DOUBLE) / nullif(t.winner_known, 0) AS former_winner_share,
    CASE
        WHEN r.winners_complete THEN coalesce(t.after_an_unknown, 0)
        ELSE coalesce(t.not_by_former_winner, 0)
    END AS former_winner_unknown,
    coalesce(t.titles_kept, 0) AS titles_kept,
    coalesce(t.titles_defended, 0) AS titles_defended,
    coalesce(c.longest_run, 0) AS longest_run,
    c.record_wins,
    c.record_holders,
    CASE
        WHEN NOT r.winners_complete
            AND (from_year IS NULL OR to_year IS NULL OR from_year < t.first_year OR to_year > t.last_year) THEN TRUE
        WHEN coalesce(t.unknown, 0) = 0 THEN FALSE
        ELSE coalesce(c.holders, 2) > 1 OR c.best_other + t.unknown >= c.record_wins
    END AS record_could_fall
FROM race AS r
LEFT JOIN rider_count AS c ON c.race_id = r.race_id
LEFT JOIN title_count AS t ON t.race_id = r.race_id
WHERE r.race_id IN (SELECT race_id FROM race_filter(race))
ORDER BY r.race_id;
