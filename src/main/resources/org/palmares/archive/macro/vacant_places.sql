-- Editions in which whoever came in k-th was struck out and the place passed on to nobody: others keep their ranks after it.
-- race TEXT: ids as race_ids() takes them, or NULL for every race; k INTEGER: the rank as raced; standing 'official' or 'raced', under
-- which no place is vacant. Columns: race_id, year. In no order.
CREATE OR REPLACE MACRO vacant_places(race := NULL, k := 1, standing := 'official') AS TABLE
SELECT DISTINCT w.race_id, w.year
FROM result AS w
JOIN result AS o ON o.race_id = w.race_id AND o.year = w.year
WHERE standing = 'official' AND w.race_id IN (SELECT race_id FROM race_filter(race))
    AND w.classification = 'GENERAL' AND w.stage IS NULL AND w.status = 'DSQ' AND w.rank_raced = k
    AND o.classification = 'GENERAL' AND o.stage IS NULL AND o.rank > k;
