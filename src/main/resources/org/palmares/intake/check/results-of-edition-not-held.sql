-- error: there are results of an edition that was not held
SELECT r.race_id, r.year, NULL AS what, count(*) || ' results, but the edition was not held' AS finding
FROM result AS r
JOIN edition AS e ON e.race_id = r.race_id AND e.year = r.year
WHERE e.held = 'not-held' AND r.rank IS NOT NULL
GROUP BY r.race_id, r.year
