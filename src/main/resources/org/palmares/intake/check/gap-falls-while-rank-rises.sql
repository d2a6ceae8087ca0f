-- warning: a rider is nearer to the winner than the rider ranked before
-- Not of team time trials, which one team won with several riders: they have the team's rank and their own times.
SELECT
    race_id,
    year,
    rider_id AS what,
    format(
        'rank {} at {:.12g} s, but a better rank is at {:.12g} s',
        rank, CAST(gap_s AS DOUBLE), CAST(before AS DOUBLE)) AS finding
FROM (
    SELECT
        *,
        max(gap_s) OVER (
            PARTITION BY race_id, year, classification, stage
            ORDER BY rank
            RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before,
        count(CASE WHEN rank = 1 THEN 1 END) OVER list > 1
            AND min(CASE WHEN rank = 1 THEN team END) OVER list = max(CASE WHEN rank = 1 THEN team END) OVER list AS team_won
    FROM result
    WHERE classification IN ('GENERAL', 'STAGE') AND rank IS NOT NULL
    WINDOW list AS (PARTITION BY race_id, year, classification, stage)
)
WHERE gap_s < before AND NOT coalesce(team_won, false)
