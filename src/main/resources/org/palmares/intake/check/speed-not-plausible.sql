-- warning: distance and winner's time give a speed that no race was ridden at
SELECT r.race_id, r.year, r.rider_id AS what, round(e.distance_km / (r.time_s / 3600.0), 1) || ' km/h' AS finding
FROM result AS r
JOIN edition AS e ON e.race_id = r.race_id AND e.year = r.year
WHERE r.classification = 'GENERAL' AND r.stage IS NULL AND r.rank = 1 AND r.time_s IS NOT NULL AND e.distance_km IS NOT NULL AND e.no_speed IS NULL
    AND NOT (e.distance_km / (r.time_s / 3600.0) BETWEEN 15 AND 55)
