-- How well do two sources of one list agree, from those places that both have? One row a list and two of its statements, which are of two
-- imports or of two sources. Columns: race_id, year, classification, stage, import_id, source_id, other_import_id, other_source_id, ranks,
-- agreeing.
-- ranks: how many places both have; agreeing: in how many of them one rider stands. A list of fewer than 8 such places says little by
-- itself; then all lists of the two are counted.
CREATE OR REPLACE MACRO list_agreement() AS TABLE
WITH statement AS (
    SELECT race_id, year, classification, stage, import_id, source_id
    FROM claim
    WHERE rank IS NOT NULL AND classification <> 'TEAM'
    GROUP BY ALL
),
-- Most lists are of one statement.
shared AS (
    SELECT race_id, year, classification, stage FROM statement GROUP BY ALL HAVING count(*) > 1
),
place AS (
    SELECT
        c.race_id, c.year, c.classification, c.stage, c.import_id, c.source_id, c.rank, coalesce(m.into_rider_id, c.rider_id) AS rider_id
    FROM claim AS c
    JOIN shared AS s
        ON s.race_id = c.race_id AND s.year = c.year AND s.classification = c.classification AND s.stage IS NOT DISTINCT FROM c.stage
    LEFT JOIN rider_merge AS m ON m.rider_id = c.rider_id
    WHERE c.rank IS NOT NULL
),
compared AS (
    SELECT
        a.race_id, a.year, a.classification, a.stage, a.import_id, a.source_id,
        b.import_id AS other_import_id, b.source_id AS other_source_id, a.rank, bool_or(a.rider_id = b.rider_id) AS agrees
    FROM place AS a
    JOIN place AS b
        ON b.race_id = a.race_id AND b.year = a.year AND b.classification = a.classification AND b.stage IS NOT DISTINCT FROM a.stage
        AND b.rank = a.rank AND (b.import_id <> a.import_id OR b.source_id <> a.source_id)
    GROUP BY ALL
),
list AS (
    SELECT
        race_id, year, classification, stage, import_id, source_id, other_import_id, other_source_id,
        count(*) AS ranks, count(*) FILTER (WHERE agrees) AS agreeing
    FROM compared
    GROUP BY ALL
)
SELECT
    * REPLACE (
        CAST(CASE WHEN ranks >= 8 THEN ranks ELSE sum(ranks) OVER both_statements END AS BIGINT) AS ranks,
        CAST(CASE WHEN ranks >= 8 THEN agreeing ELSE sum(agreeing) OVER both_statements END AS BIGINT) AS agreeing)
FROM list
WINDOW both_statements AS (PARTITION BY import_id, source_id, other_import_id, other_source_id);
