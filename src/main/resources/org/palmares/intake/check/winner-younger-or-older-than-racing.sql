-- warning: a rider raced before the age of 16 or after 50
SELECT r.race_id, r.year, r.rider_id AS what, 'born ' || d.birth_date AS finding
FROM result AS r
JOIN rider AS d ON d.rider_id = r.rider_id
WHERE r.year - year(d.birth_date) NOT BETWEEN 16 AND 50
