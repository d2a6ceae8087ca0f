-- warning: ranks skip: a rank is missing that shared ranks before it do not explain
SELECT race_id, year, NULL AS what, 'rank ' || rank || ' follows ' || place_before || ' riders' AS finding
FROM (
    SELECT
        race_id, year, classification, stage, rank,
        rank() OVER (PARTITION BY race_id, year, classification, stage ORDER BY rank) - 1 AS place_before,
        row_number() OVER (PARTITION BY race_id, year, classification, stage, rank ORDER BY rider_id) AS nth
    FROM result
    WHERE classification = 'GENERAL' AND rank IS NOT NULL AND rank <= 10
)
WHERE nth = 1 AND rank > place_before + 1
