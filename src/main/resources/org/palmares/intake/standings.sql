-- What a list means as a whole, for tables and pages alike.

-- ProCyclingStats gives ranks from 990 to those whose race was cancelled or who were not ranked. A list that comes as far by
-- counting has no such codes.
UPDATE staged_line
SET rank = NULL
WHERE rank BETWEEN 990 AND 999
    AND sheet NOT IN (SELECT sheet FROM staged_line WHERE rank BETWEEN 900 AND 989);

-- Who was struck out holds no rank, and keeps the place he had on the road: the one that is stated, or the one in which he
-- stands in a list that goes by rank.
UPDATE staged_line
SET rank_raced = coalesce(rank_raced, rank), rank = NULL
WHERE status = 'DSQ' AND rank IS NOT NULL;

CREATE OR REPLACE TEMP TABLE struck_sheet AS
SELECT DISTINCT sheet FROM staged_line WHERE status = 'DSQ';

CREATE OR REPLACE TEMP TABLE list_order AS
SELECT
    entry, sheet, rank, rank_raced, status,
    min(rank) OVER (PARTITION BY sheet ORDER BY entry ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_rank,
    max(rank) OVER (PARTITION BY sheet ORDER BY entry ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS rank_before
FROM staged_line
WHERE sheet IN (SELECT sheet FROM struck_sheet);

UPDATE staged_line
SET rank_raced = o.next_rank + (
    SELECT count(*)
    FROM list_order AS b
    WHERE b.sheet = o.sheet AND b.entry < o.entry AND b.status = 'DSQ'
        AND (b.rank_raced IS NULL OR b.rank_raced IN (SELECT x.rank FROM list_order AS x WHERE x.sheet = o.sheet)))
FROM list_order AS o
WHERE o.entry = staged_line.entry AND o.status = 'DSQ' AND o.rank_raced IS NULL AND o.next_rank IS NOT NULL
    AND coalesce(o.rank_before < o.next_rank, o.next_rank = 1)
    AND NOT EXISTS (
        SELECT 1 FROM list_order AS x WHERE x.sheet = o.sheet AND x.rank < x.rank_before);

-- Where others were moved up into the places of those struck out, they were as many places lower on the road. Each step takes
-- one place that is held twice, the best first.
CREATE OR REPLACE TEMP TABLE promotion AS
WITH RECURSIVE struck AS (
    SELECT sheet, rank_raced AS place, row_number() OVER (PARTITION BY sheet ORDER BY rank_raced, entry) AS n
    FROM staged_line
    WHERE status = 'DSQ' AND rank IS NULL AND rank_raced IS NOT NULL AND sheet IN (SELECT sheet FROM struck_sheet)
),
step AS (
    SELECT sheet, entry, rank AS place, 0 AS n
    FROM staged_line
    WHERE rank IS NOT NULL AND rank_raced IS NULL AND sheet IN (SELECT sheet FROM struck)
    UNION ALL
    SELECT
        s.sheet,
        s.entry,
        CASE
            WHEN s.place >= k.place AND bool_or(s.place = k.place) OVER (PARTITION BY s.sheet) THEN s.place + 1
            ELSE s.place
        END,
        s.n + 1
    FROM step AS s
    JOIN struck AS k ON k.sheet = s.sheet AND k.n = s.n + 1
)
SELECT entry, max_by(place, n) AS place
FROM step
GROUP BY entry;

-- Gaps of a list whose first man was struck out count from him; as the results stand they count from who was moved up.
CREATE OR REPLACE TEMP TABLE moved_up AS
SELECT sheet, min(gap_s) AS lead_s
FROM staged_line
WHERE rank = 1 AND gap_s > 0
    AND sheet IN (SELECT sheet FROM staged_line WHERE status = 'DSQ' AND rank_raced = 1)
GROUP BY sheet;

UPDATE staged_line
SET rank_raced = p.place
FROM promotion AS p
WHERE p.entry = staged_line.entry AND p.place <> staged_line.rank;

UPDATE staged_line
SET
    gap_raced_s = coalesce(staged_line.gap_raced_s, staged_line.gap_s),
    gap_s = CASE WHEN staged_line.rank IS NOT NULL AND staged_line.gap_s >= m.lead_s THEN round(staged_line.gap_s - m.lead_s, 3) END
FROM moved_up AS m
WHERE m.sheet = staged_line.sheet AND staged_line.gap_s IS NOT NULL;

DROP TABLE struck_sheet;
DROP TABLE list_order;
DROP TABLE promotion;
DROP TABLE moved_up;
