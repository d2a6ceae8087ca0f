-- People whom no known rider is.
CREATE OR REPLACE TEMP TABLE staged_new_rider AS
WITH person AS (
    SELECT
        p.person,
        min_by(m.name, m.first_entry) AS printed,
        mode(m.nation ORDER BY m.first_entry) AS nation,
        min(m.first_year) AS first_year,
        min(m.first_entry) AS first_entry
    FROM staged_person AS p
    JOIN staged_member AS m ON m.member = p.member
    WHERE p.rider_id IS NULL
    GROUP BY p.person
),
shown AS MATERIALIZED (
    SELECT *, display_name(printed) AS name FROM person
),
named AS MATERIALIZED (
    SELECT *, coalesce(nullif(slug(name), ''), 'rider') AS base FROM shown
),
numbered AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY base
            ORDER BY first_year, first_entry) AS n
    FROM named
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
    n.person,
    n.nation,
    n.name,
    n.base || CASE WHEN t.known + n.n > 1 THEN '-' || CAST(t.known + n.n AS VARCHAR) ELSE '' END AS rider_id
FROM numbered AS n
JOIN taken AS t ON t.base = n.base;

INSERT INTO rider (rider_id, name, nation, source)
SELECT rider_id, name, nation, $source
FROM staged_new_rider
ORDER BY rider_id;

UPDATE staged_person
SET rider_id = w.rider_id
FROM staged_new_rider AS w
WHERE w.person = staged_person.person AND staged_person.rider_id IS NULL;

-- A key that is new is the person's from now on.
INSERT INTO rider_key (family, key, rider_id, source)
SELECT DISTINCT m.family, substr(m.rider_key, length(m.family) + 2), p.rider_id, $source
FROM staged_member AS m
JOIN staged_person AS p ON p.member = m.member
WHERE m.rider_key IS NOT NULL
    AND NOT EXISTS (
        SELECT 1 FROM rider_key AS k WHERE k.family = m.family AND k.key = substr(m.rider_key, length(m.family) + 2))
ORDER BY ALL;

-- A spelling by which nobody was known yet is an alias of the person it was taken for.
INSERT OR IGNORE INTO rider_alias (rider_id, alias, reason, source)
SELECT p.rider_id, display_name(min_by(m.name, m.first_entry)), 'taken for one person by import ' || $import_id, $source
FROM staged_member AS m
JOIN staged_person AS p ON p.member = m.member
ANTI JOIN staged_new_rider AS w ON w.rider_id = p.rider_id
ANTI JOIN staged_spelling AS s ON s.rider_id = p.rider_id AND s.key = m.key
GROUP BY p.rider_id, m.key
ORDER BY ALL;

-- What was decided, where there was more to weigh than a name that is the same.
INSERT INTO identity_decision (import_id, name, rider_id, other_rider_id, verdict, probability, evidence)
SELECT
    $import_id,
    any_value(name ORDER BY bits DESC, evidence, name),
    rider_id,
    other_id,
    CASE
        WHEN rider_id = other_id THEN 'one'
        WHEN max(bits) <= -log2(1 / $two - 1) THEN 'two'
        ELSE 'review'
    END,
    round(1 / (1 + pow(2, -greatest(-100, least(100, max(bits))))), 6),
    any_value(evidence ORDER BY bits DESC, evidence, name)
FROM (
    SELECT m.name, p.rider_id, coalesce(o.rider_id, e.other) AS other_id, e.bits, e.evidence
    FROM staged_evidence AS e
    JOIN staged_person AS p ON p.member = e.member
    JOIN staged_member AS m ON m.member = e.member
    LEFT JOIN staged_person AS o ON o.member = e.other
    WHERE NOT (e.is_member AND p.person = o.person)
)
WHERE contains(evidence, ',') OR rider_id <> other_id
GROUP BY rider_id, other_id
ORDER BY rider_id, other_id;
