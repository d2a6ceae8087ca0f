-- warning: a rider is nearer to the winner than the rider ranked before
SELECT race_id, year, rider_id AS what, 'rank ' || rank || ' at ' || gap_s || ' s, but a better rank is at ' || before || ' s' AS finding
FROM (
    SELECT
        *,
        max(gap_s) OVER (
            PARTITION BY race_id, year, classification, stage
            ORDER BY rank
            RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM result
    WHERE classification IN ('GENERAL', 'STAGE') AND rank IS NOT NULL
)
WHERE gap_s < before
