-- warning: gap and time of one claim do not fit the winner's time of the same source
-- In a team time trial the riders of a team share its rank; the winner's time is that of the first of them.
SELECT
    c.race_id,
    c.year,
    c.rider_id AS what,
    format(
        'time {:.12g} s less the winner''s {:.12g} s is not the gap of {:.12g} s',
        CAST(c.time_s AS DOUBLE), CAST(w.time_s AS DOUBLE), CAST(c.gap_s AS DOUBLE)) AS finding
FROM claim AS c
JOIN (
    SELECT import_id, source_id, race_id, year, classification, stage, min(time_s) AS time_s
    FROM claim
    WHERE rank = 1
    GROUP BY import_id, source_id, race_id, year, classification, stage
) AS w
    ON w.import_id = c.import_id AND w.source_id = c.source_id AND w.race_id = c.race_id AND w.year = c.year
    AND w.classification = c.classification AND w.stage IS NOT DISTINCT FROM c.stage
WHERE c.classification IN ('GENERAL', 'STAGE') AND c.rank > 1 AND round(c.time_s - w.time_s - c.gap_s, 3) <> 0
