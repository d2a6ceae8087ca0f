-- What became of each title, year by year, in no order: what defending_champions() shows.
-- race TEXT: ids as race_ids() takes them, or NULL for every race; standing 'official' or 'raced'. One row a year.
-- Columns: race_id, year, held, outcome, winner, edition_before, broken_by, outcome_before, champion_before, held_at_break,
--   former_winner, title_kept, unknown_so_far.
-- As defending_champions() and outcomes() say; outcome_before is that of the edition before, held_at_break what is said of the
-- year broken_by, and unknown_so_far counts the years up to and with this one whose winner is not known or of which it is not
-- known whether they were held.
CREATE OR REPLACE MACRO title_years(race := NULL, standing := 'official') AS TABLE
WITH followed AS (
    SELECT
        *,
        max_by(outcome, CASE WHEN held = 'held' THEN year END) OVER earlier AS last_outcome,
        max_by(winner, CASE WHEN held = 'held' THEN year END) OVER earlier AS last_winner,
        max_by(held, CASE WHEN held NOT IN ('held', 'not-held') THEN year END) OVER earlier AS held_at_break
    FROM outcome_years(race, standing := standing)
    WINDOW earlier AS (PARTITION BY race_id ORDER BY year ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT
    race_id,
    year,
    held,
    outcome,
    winner,
    edition_before,
    broken_by,
    CASE WHEN edition_before IS NOT NULL THEN last_outcome END AS outcome_before,
    CASE WHEN edition_before IS NOT NULL AND last_outcome IN ('won', 'shared') THEN last_winner END AS champion_before,
    CASE WHEN broken_by IS NOT NULL THEN held_at_break END AS held_at_break,
    former_winner,
    CASE WHEN edition_before IS NOT NULL AND last_outcome IN ('won', 'shared') AND winner IS NOT NULL THEN by_champion END AS title_kept,
    unknown_so_far
FROM followed;
