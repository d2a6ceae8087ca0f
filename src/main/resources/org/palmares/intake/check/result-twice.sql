-- error: a rider stands twice in one classification
SELECT race_id, year, rider_id AS what, count(*) || ' rows in ' || classification || coalesce(' of stage ' || stage, '') AS finding
FROM result
GROUP BY race_id, year, classification, stage, rider_id
HAVING count(*) > 1
