-- warning: an edition is said to have no winner, and a rider holds its first rank
SELECT r.race_id, r.year, r.rider_id AS what, 'rank 1, but the edition says ' || e.no_winner AS finding
FROM result AS r
JOIN edition AS e ON e.race_id = r.race_id AND e.year = r.year
WHERE e.no_winner IS NOT NULL AND r.classification = 'GENERAL' AND r.stage IS NULL AND r.rank = 1
