-- error: a result line names a rider that is not there
SELECT race_id, year, rider_id AS what, 'no row in rider' AS finding
FROM claim
WHERE classification <> 'TEAM' AND rider_id NOT IN (SELECT rider_id FROM rider)
