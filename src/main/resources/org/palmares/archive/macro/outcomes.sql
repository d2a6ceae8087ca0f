-- What became of each year of a race?
-- race TEXT: ids as race_ids() takes them, or NULL for every race; standing 'official' or 'raced'; from_year, to_year
-- INTEGER: both included. One row a year.
-- Columns: race_id, year, decade, held, cause, held_number, edition_before, broken_by, decided_on, outcome, winners, winner.
-- outcome is NULL where the race was not held or that is not known; of a held edition it is 'won', 'shared' (by several),
-- 'no-winner' (by decision: struck out and passed on to nobody, or not awarded), 'team' (a contest of teams) or 'unknown'. An
-- edition whose winner as raced is struck out, and in which others keep their ranks from the second on, has no winner even
-- where nothing else says so. decided_on is 'time' unless the edition says 'points' or 'other'. winners counts riders, winner
-- names them. The calendar's columns are those of calendar().
CREATE OR REPLACE MACRO outcomes(race := NULL, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
WITH first_place AS (
    SELECT s.race_id, s.year, count(*) AS winners, array_join(array_sort(array_agg(d.name)), ' and ') AS winner
    FROM standings(standing := standing) AS s
    LEFT JOIN rider AS d ON d.rider_id = s.rider_id
    WHERE s.rank = 1 AND s.race_id IN (SELECT race_id FROM race_filter(race))
    GROUP BY s.race_id, s.year
),
struck_out AS (
    SELECT DISTINCT w.race_id, w.year
    FROM result AS w
    JOIN result AS o ON o.race_id = w.race_id AND o.year = w.year
    WHERE standing = 'official' AND w.race_id IN (SELECT race_id FROM race_filter(race))
        AND w.classification = 'GENERAL' AND w.stage IS NULL AND w.status = 'DSQ' AND w.rank_raced = 1
        AND o.classification = 'GENERAL' AND o.stage IS NULL AND o.rank > 1
)
SELECT
    c.race_id,
    c.year,
    c.decade,
    c.held,
    c.cause,
    c.held_number,
    c.edition_before,
    c.broken_by,
    CASE WHEN c.held = 'held' THEN coalesce(e.decided_on, 'time') END AS decided_on,
    CASE
        WHEN c.held <> 'held' THEN NULL
        WHEN f.winners = 1 THEN 'won'
        WHEN f.winners > 1 THEN 'shared'
        WHEN e.no_winner = 'team' THEN 'team'
        WHEN e.no_winner = 'not-awarded' THEN 'no-winner'
        WHEN standing = 'official' AND (e.no_winner = 'struck-out' OR o.year IS NOT NULL) THEN 'no-winner'
        ELSE 'unknown'
    END AS outcome,
    CASE WHEN c.held = 'held' THEN coalesce(f.winners, 0) END AS winners,
    CASE WHEN c.held = 'held' THEN f.winner END AS winner
FROM calendar(race, from_year := from_year, to_year := to_year) AS c
LEFT JOIN edition AS e ON e.race_id = c.race_id AND e.year = c.year
LEFT JOIN first_place AS f ON f.race_id = c.race_id AND f.year = c.year
LEFT JOIN struck_out AS o ON o.race_id = c.race_id AND o.year = c.year
ORDER BY c.race_id, c.year;
