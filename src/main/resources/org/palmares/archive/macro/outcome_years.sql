-- What became of each year of a race, in no order: what outcomes() shows, and titles and gaps are made of.
-- race TEXT: ids as race_ids() takes them, or NULL for every race; standing 'official' or 'raced'. One row a year.
-- Columns: race_id, year, held, cause, held_number, edition_before, broken_by, decided_on, outcome, winners, winner,
--   former_winner, by_champion, unknown_so_far.
-- As outcomes() and first_places() say. former_winner: one of the winners had won before; by_champion: one had won the edition
-- before.
CREATE OR REPLACE MACRO outcome_years(race := NULL, standing := 'official') AS TABLE
SELECT
    race_id,
    year,
    held,
    cause,
    held_number,
    edition_before,
    broken_by,
    decided_on,
    outcome,
    CASE WHEN held = 'held' THEN count(rider_id) END AS winners,
    array_join(array_sort(array_agg(rider) FILTER (WHERE rider IS NOT NULL)), ' and ') AS winner,
    bool_or(wins_so_far > 1) AS former_winner,
    coalesce(bool_or(win_before = edition_before), FALSE) AS by_champion,
    unknown_so_far
FROM first_places(race, standing := standing)
GROUP BY race_id, year, held, cause, held_number, edition_before, broken_by, decided_on, outcome, unknown_so_far;
