-- Which races may be one under two names? A list to look through, the likeliest first.
-- Columns: race_a, name_a, years_a, race_b, name_b, years_b, likeness, why.
-- Compared are the names, aliases and former names; told are pairs that are alike (Jaro-Winkler similarity of the folded names of at
-- least 0.9, or one name within the other) and were not held in one year with two winners, are for the same category, and have no
-- two keys of one source.
CREATE OR REPLACE MACRO likely_duplicate_races() AS TABLE
WITH spelling AS (
    SELECT race_id, fold_name(name) AS folded FROM race
    UNION
    SELECT race_id, fold_name(alias) FROM race_alias
    UNION
    SELECT race_id, fold_name(official_name) FROM edition WHERE official_name IS NOT NULL
),
pair AS (
    SELECT
        a.race_id AS race_a, b.race_id AS race_b,
        max(CASE
            WHEN contains(' ' || a.folded || ' ', ' ' || b.folded || ' ') OR contains(' ' || b.folded || ' ', ' ' || a.folded || ' ')
                THEN greatest(0.9, jaro_winkler_similarity(a.folded, b.folded))
            ELSE jaro_winkler_similarity(a.folded, b.folded)
        END) AS likeness,
        bool_or(contains(' ' || a.folded || ' ', ' ' || b.folded || ' ') OR contains(' ' || b.folded || ' ', ' ' || a.folded || ' ')) AS within
    FROM spelling AS a
    JOIN spelling AS b ON a.race_id < b.race_id
    WHERE length(a.folded) > 3 AND length(b.folded) > 3
    GROUP BY a.race_id, b.race_id
),
years AS (
    SELECT race_id, min(year) AS first_year, max(year) AS last_year FROM edition WHERE held = 'held' GROUP BY race_id
)
SELECT
    p.race_a, a.name AS name_a, x.first_year || '-' || x.last_year AS years_a,
    p.race_b, b.name AS name_b, y.first_year || '-' || y.last_year AS years_b,
    round(p.likeness, 3) AS likeness,
    CASE WHEN p.within THEN 'one name is within the other' ELSE 'much alike' END AS why
FROM pair AS p
JOIN race AS a ON a.race_id = p.race_a
JOIN race AS b ON b.race_id = p.race_b
LEFT JOIN years AS x ON x.race_id = p.race_a
LEFT JOIN years AS y ON y.race_id = p.race_b
WHERE p.likeness >= 0.9
    AND a.category = b.category
    AND NOT EXISTS (
        SELECT 1 FROM race_key AS k JOIN race_key AS l ON l.family = k.family
        WHERE k.race_id = p.race_a AND l.race_id = p.race_b)
    AND NOT EXISTS (
        SELECT 1
        FROM result AS k
        JOIN result AS l
            ON l.year = k.year AND l.classification = k.classification AND l.stage IS NOT DISTINCT FROM k.stage
            AND l.rank = 1 AND l.rider_id <> k.rider_id
        WHERE k.rank = 1 AND k.race_id = p.race_a AND l.race_id = p.race_b)
ORDER BY p.likeness DESC, p.race_a, p.race_b;
