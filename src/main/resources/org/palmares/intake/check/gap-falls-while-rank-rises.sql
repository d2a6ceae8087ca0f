-- warning: a rider is nearer to the winner than the rider ranked before
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
            RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM result
    WHERE classification IN ('GENERAL', 'STAGE') AND rank IS NOT NULL
)
WHERE gap_s < before
