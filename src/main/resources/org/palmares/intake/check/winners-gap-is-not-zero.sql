-- error: an official winner has a gap to the winner
-- In a team time trial the riders of a team share its rank, and only the first of them its time.
SELECT
    race_id,
    year,
    min_by(rider_id, (gap_s, rider_id)) AS what,
    format('rank 1 with a gap of {:.12g} s', CAST(min(gap_s) AS DOUBLE)) AS finding
FROM result
WHERE rank = 1
GROUP BY race_id, year, classification, stage
HAVING min(gap_s) > 0
