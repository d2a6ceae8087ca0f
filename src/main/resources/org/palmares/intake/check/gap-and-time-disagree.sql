-- warning: gap and time of one claim do not fit the winner's time of the same source
SELECT
    c.race_id,
    c.year,
    c.rider_id AS what,
    format(
        'time {:.12g} s less the winner''s {:.12g} s is not the gap of {:.12g} s',
        CAST(c.time_s AS DOUBLE), CAST(w.time_s AS DOUBLE), CAST(c.gap_s AS DOUBLE)) AS finding
FROM claim AS c
JOIN claim AS w
    ON w.race_id = c.race_id AND w.year = c.year AND w.classification = c.classification
    AND w.stage IS NOT DISTINCT FROM c.stage AND w.source_id = c.source_id AND w.import_id = c.import_id AND w.rank = 1
WHERE c.classification IN ('GENERAL', 'STAGE') AND c.rank > 1 AND c.time_s IS NOT NULL AND c.gap_s IS NOT NULL
    AND round(c.time_s - w.time_s - c.gap_s, 3) <> 0
