-- error: a rider's birthplace is not a place
SELECT NULL AS race_id, NULL AS year, rider_id AS what, 'birthplace ' || birth_place || ' is not in place' AS finding
FROM rider
WHERE birth_place IS NOT NULL AND birth_place NOT IN (SELECT place_id FROM place)
