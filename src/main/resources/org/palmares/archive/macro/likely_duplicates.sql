-- Which riders may be one person under two names? A list to look through: nobody is ever merged by resemblance.
-- Columns: rider_a, name_a, years_a, rider_b, name_b, years_b, why, likeness.
-- why is "same name", "one name has more words", or "much alike" (Jaro-Winkler similarity of the folded names, 0 to 1, in
-- likeness, of at least 0.93, with a word in common). Riders of different nations, or whose years lie more than 25 apart, are not
-- paired, nor are riders who stand in one list of one source under different ranks.
CREATE OR REPLACE MACRO likely_duplicates() AS TABLE
WITH person AS (
    SELECT
        d.rider_id,
        d.name,
        d.nation,
        name_key(d.name) AS key,
        string_split(name_key(d.name), ' ') AS words,
        min(r.year) AS first_year,
        max(r.year) AS last_year
    FROM rider AS d
    JOIN result AS r ON r.rider_id = d.rider_id
    GROUP BY d.rider_id, d.name, d.nation
),
word AS (
    SELECT rider_id, unnest(words) AS word FROM person
),
pair AS (
    SELECT DISTINCT a.rider_id AS rider_a, b.rider_id AS rider_b
    FROM word AS a
    JOIN word AS b ON b.word = a.word AND a.rider_id < b.rider_id
    WHERE length(a.word) > 3
),
judged AS (
    SELECT
        a.rider_id AS rider_a, a.name AS name_a, a.first_year AS first_a, a.last_year AS last_a,
        b.rider_id AS rider_b, b.name AS name_b, b.first_year AS first_b, b.last_year AS last_b,
        jaro_winkler_similarity(a.key, b.key) AS likeness,
        CASE
            WHEN a.key = b.key THEN 'same name'
            WHEN list_has_all(a.words, b.words) OR list_has_all(b.words, a.words) THEN 'one name has more words'
            WHEN jaro_winkler_similarity(a.key, b.key) >= 0.93 THEN 'much alike'
        END AS why
    FROM pair AS p
    JOIN person AS a ON a.rider_id = p.rider_a
    JOIN person AS b ON b.rider_id = p.rider_b
    WHERE (a.nation IS NULL OR b.nation IS NULL OR a.nation = b.nation)
        AND greatest(a.first_year, b.first_year) - least(a.last_year, b.last_year) <= 25
        AND len(least(a.words, b.words)) > 1
)
SELECT
    rider_a, name_a, first_a || '-' || last_a AS years_a,
    rider_b, name_b, first_b || '-' || last_b AS years_b,
    why, round(likeness, 3) AS likeness
FROM judged AS j
WHERE why IS NOT NULL
    AND NOT EXISTS (
        SELECT 1
        FROM claim AS x
        JOIN claim AS y
            ON y.race_id = x.race_id AND y.year = x.year AND y.classification = x.classification
            AND y.stage IS NOT DISTINCT FROM x.stage AND y.source_id = x.source_id AND y.rank <> x.rank
        WHERE x.rider_id = j.rider_a AND y.rider_id = j.rider_b)
ORDER BY likeness DESC, rider_a, rider_b;
