-- What an import tells of riders, races and editions, kept as it was told: the first row that tells it. Parameter import_id.
INSERT INTO fact_claim (import_id, line, subject, rider_id, race_id, year, field, value, before, in_use)
SELECT $import_id, min(line), subject, rider_id, race_id, year, field, min_by(value, line), NULL, false
FROM told_fact
GROUP BY subject, rider_id, race_id, year, field
ORDER BY min(line), subject, rider_id, race_id, year, field;
