-- error: a result belongs to an edition that is not there
SELECT race_id, year, rider_id AS what, 'no row in edition' AS finding
FROM (SELECT DISTINCT race_id, year, min(rider_id) AS rider_id FROM claim GROUP BY race_id, year) AS c
WHERE NOT EXISTS (SELECT 1 FROM edition AS e WHERE e.race_id = c.race_id AND e.year = c.year)
