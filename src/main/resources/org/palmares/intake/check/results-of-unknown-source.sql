-- error: a result is stated by a source that is not there
SELECT race_id, year, source_id AS what, 'no row in source' AS finding
FROM (SELECT DISTINCT race_id, year, source_id FROM claim) AS c
WHERE NOT EXISTS (SELECT 1 FROM source AS s WHERE s.source_id = c.source_id)
