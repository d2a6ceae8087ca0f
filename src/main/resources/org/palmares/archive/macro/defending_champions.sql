-- What became of each title: was the winner the champion of the edition before, or a former winner at all?
-- race TEXT; standing 'official' or 'raced'; from_year, to_year INTEGER: both included. One row an edition with a winner.
-- Columns: year, winner, champion_before, title_kept, former_winner, unknown_before.
-- champion_before and title_kept are NULL for the first edition and where the winner before is not known; former_winner says
-- only what the known winners show, and unknown_before counts the earlier held editions whose winner is not known.
CREATE OR REPLACE MACRO defending_champions(race, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
WITH win AS (
    SELECT *
    FROM winners(race, standing := standing, from_year := from_year, to_year := to_year)
    WHERE held = 'held'
),
edition_won AS (
    SELECT
        year,
        held_number,
        array_join(array_sort(array_agg(rider)), ' and ') AS winner,
        bool_or(wins_so_far > 1) AS former_winner
    FROM win
    WHERE rider_id IS NOT NULL
    GROUP BY year, held_number
),
kept AS (
    SELECT DISTINCT now_won.held_number
    FROM win AS now_won
    JOIN win AS before ON before.held_number = now_won.held_number - 1 AND before.rider_id = now_won.rider_id
)
SELECT
    e.year,
    e.winner,
    b.winner AS champion_before,
    CASE WHEN b.winner IS NOT NULL THEN k.held_number IS NOT NULL END AS title_kept,
    e.former_winner,
    e.held_number - 1 - (row_number() OVER (ORDER BY e.held_number) - 1) AS unknown_before
FROM edition_won AS e
LEFT JOIN edition_won AS b ON b.held_number = e.held_number - 1
LEFT JOIN kept AS k ON k.held_number = e.held_number
ORDER BY e.year;
