-- How far behind the winner the k-th rider was, year by year, in no order: what gaps() shows and coverage() counts.
-- race TEXT: ids as race_ids() takes them, or NULL for every race; k INTEGER: the rank; standing 'official' or 'raced'.
-- Columns: race_id, year, held, decided_on, outcome, winners, winner, rank, rider, gap_s, no_gap. One row a year.
-- As outcomes() and gaps() say. gap_s is what the sources state, and no_gap says why there is none to know.
CREATE OR REPLACE MACRO gap_years(race := NULL, k := 2, standing := 'official') AS TABLE
WITH tied AS (
    SELECT
        s.race_id,
        s.year,
        s.rank,
        count(*) AS riders,
        array_join(array_sort(array_agg(d.name)), ' and ') AS rider,
        min(s.gap_s) AS gap_s
    FROM standings(standing := standing) AS s
    LEFT JOIN rider AS d ON d.rider_id = s.rider_id
    WHERE s.rank <= k AND s.race_id IN (SELECT race_id FROM race_filter(race))
    GROUP BY s.race_id, s.year, s.rank
),
at_rank AS (
    SELECT *
    FROM tied
    WHERE rank + riders > k
    QUALIFY row_number() OVER (PARTITION BY race_id, year ORDER BY rank DESC) = 1
)
SELECT
    o.race_id,
    o.year,
    o.held,
    o.decided_on,
    o.outcome,
    o.winners,
    o.winner,
    a.rank,
    a.rider,
    a.gap_s,
    CASE
        WHEN o.outcome = 'no-winner' THEN 'no winner by decision'
        WHEN o.outcome = 'team' THEN 'won by a team'
        WHEN o.decided_on = 'points' THEN 'decided on points'
        WHEN o.decided_on <> 'time' THEN 'not decided on time'
        WHEN a.rank = 1 THEN 'shared win'
        WHEN a.rank IS NULL AND v.year IS NOT NULL THEN 'struck out, passed on to nobody'
    END AS no_gap
FROM outcome_years(race, standing := standing) AS o
LEFT JOIN at_rank AS a ON a.race_id = o.race_id AND a.year = o.year
LEFT JOIN vacant_places(race, k := k, standing := standing) AS v ON v.race_id = o.race_id AND v.year = o.year;
