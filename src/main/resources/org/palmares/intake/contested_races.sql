-- The races of the import in which sources can differ: a touched edition has more claims than results, or a disputed value.
WITH touched AS (
    SELECT DISTINCT race_id, year FROM staged_sheet
),
counted AS (
    SELECT c.race_id, c.year, 1 AS claims, 0 AS results
    FROM claim AS c
    SEMI JOIN touched AS t ON t.race_id = c.race_id AND t.year = c.year
    UNION ALL
    SELECT r.race_id, r.year, 0, 1
    FROM result AS r
    SEMI JOIN touched AS t ON t.race_id = r.race_id AND t.year = r.year
)
SELECT race_id
FROM counted
GROUP BY race_id, year
HAVING sum(claims) > sum(results)
UNION
SELECT v.race_id
FROM disputed_value AS v
SEMI JOIN touched AS t ON t.race_id = v.race_id AND t.year = v.year
ORDER BY race_id;
