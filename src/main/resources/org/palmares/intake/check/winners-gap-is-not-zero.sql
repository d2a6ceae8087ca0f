-- error: an official winner has a gap to the winner
SELECT race_id, year, rider_id AS what, format('rank 1 with a gap of {:.12g} s', CAST(gap_s AS DOUBLE)) AS finding
FROM result
WHERE rank = 1 AND gap_s > 0
