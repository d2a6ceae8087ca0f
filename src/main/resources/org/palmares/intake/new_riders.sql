-- People whom no known rider is: one row for a name key, number, career and nation.
CREATE OR REPLACE TEMP TABLE staged_new_rider AS
WITH person AS (
    SELECT
        p.key,
        p.number,
        p.career,
        p.nation,
        display_name(min_by(l.rider, l.entry)) AS name,
        min(s.year) AS first_year
    FROM staged_person AS p
    JOIN staged_line AS l ON l.entry = p.entry
    JOIN staged_sheet AS s ON s.sheet = l.sheet
    WHERE p.rider_id IS NULL
    GROUP BY p.key, p.number, p.career, p.nation
),
numbered AS (
    SELECT
        person.*,
        coalesce(nullif(slug(name), ''), 'rider') AS base,
        row_number() OVER (
            PARTITION BY coalesce(nullif(slug(name), ''), 'rider')
            ORDER BY first_year, number, nation NULLS FIRST, key) AS n
    FROM person
),
-- The highest number that an id of this base has: ids are never given again, so that the gaps between them stay.
known_id AS (
    SELECT rider_id AS base, 1 AS number FROM rider
    UNION ALL
    SELECT
        regexp_replace(rider_id, '-[0-9]+$', ''),
        TRY_CAST(regexp_extract(rider_id, '-([0-9]+)$', 1) AS INTEGER)
    FROM rider
    WHERE regexp_matches(rider_id, '-[0-9]+$')
),
taken AS (
    SELECT n.base, coalesce(max(k.number), 0) AS known
    FROM (SELECT DISTINCT base FROM numbered) AS n
    LEFT JOIN known_id AS k ON k.base = n.base
    GROUP BY n.base
)
SELECT
    n.key,
    n.number,
    n.career,
    n.nation,
    n.name,
    n.base || CASE WHEN t.known + n.n > 1 THEN '-' || CAST(t.known + n.n AS VARCHAR) ELSE '' END AS rider_id
FROM numbered AS n
JOIN taken AS t ON t.base = n.base;

INSERT INTO rider (rider_id, name, nation, source)
SELECT rider_id, name, nation, $source
FROM staged_new_rider
ORDER BY rider_id;
