-- warning: a rider behind the winner has a time that is shorter than the winner's, of the same source
-- In a team time trial the winner's time is that of the first of his team.
SELECT
    c.race_id,
    c.year,
    c.rider_id AS what,
    format(
        'rank {} in {:.12g} s, the winner in {:.12g} s',
        CAST(c.rank AS VARCHAR), CAST(c.time_s AS DOUBLE), CAST(w.time_s AS DOUBLE)) AS finding
FROM claim AS c
JOIN (
    SELECT import_id, source_id, race_id, year, classification, stage, min(time_s) AS time_s
    FROM claim
    WHERE rank = 1
    GROUP BY import_id, source_id, race_id, year, classification, stage
) AS w
    ON w.import_id = c.import_id AND w.source_id = c.source_id AND w.race_id = c.race_id AND w.year = c.year
    AND w.classification = c.classification AND w.stage IS NOT DISTINCT FROM c.stage
WHERE c.classification IN ('GENERAL', 'STAGE') AND c.rank > 1 AND c.time_s < w.time_s AND c.gap_s IS NULL
