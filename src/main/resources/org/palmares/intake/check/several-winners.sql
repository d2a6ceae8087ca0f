-- notice: an edition has more than one official winner
SELECT race_id, year, array_join(array_sort(array_agg(rider_id)), ', ') AS what, count(*) || ' riders of rank 1' AS finding
FROM result
WHERE classification = 'GENERAL' AND stage IS NULL AND rank = 1
GROUP BY race_id, year
HAVING count(*) > 1
