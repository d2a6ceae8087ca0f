-- error: an official winner has a gap to the winner
SELECT race_id, year, rider_id AS what, 'rank 1 with a gap of ' || gap_s || ' s' AS finding
FROM result
WHERE rank = 1 AND gap_s > 0
