-- Which riders may be one person under two names? A list to look through, the likeliest first.
-- Columns: rider_a, name_a, years_a, rider_b, name_b, years_b, probability, evidence.
-- Compared are riders whose names share a word or most consonants; told are those of whom it is at least 0.3 probable. Two keys of one
-- source, and two places in one list of one source, are two people. What is weighed: rider_evidence() shows it for two of them.
CREATE OR REPLACE MACRO likely_duplicates() AS TABLE
WITH person AS (
    SELECT
        d.rider_id, d.name, d.nation, coalesce(nullif(name_key(d.name), ''), lower(d.name)) AS key,
        name_skeleton(name_key(d.name)) AS skeleton,
        min(r.year) AS first_year, max(r.year) AS last_year
    FROM rider AS d
    JOIN result AS r ON r.rider_id = d.rider_id
    GROUP BY d.rider_id, d.name, d.nation
),
aged AS (
    SELECT
        p.*,
        (SELECT coalesce(year(max(d.birth_date)), CAST(median(c.year - c.age) AS INTEGER))
            FROM rider AS d LEFT JOIN claim AS c ON c.rider_id = d.rider_id AND c.age IS NOT NULL
            WHERE d.rider_id = p.rider_id) AS birth_year
    FROM person AS p
),
word AS (
    SELECT rider_id, unnest(string_split(key, ' ')) AS word FROM person
),
pair AS (
    SELECT a.rider_id AS rider_a, b.rider_id AS rider_b
    FROM word AS a
    JOIN word AS b ON b.word = a.word AND a.rider_id < b.rider_id
    WHERE length(a.word) > 3
    UNION
    SELECT a.rider_id, b.rider_id
    FROM person AS a
    JOIN person AS b ON b.skeleton = a.skeleton AND a.rider_id < b.rider_id
    WHERE length(a.skeleton) > 2
),
named AS (
    SELECT
        p.*, a.key = b.key AS same_name, CASE WHEN a.key <> b.key THEN name_bits(a.key, b.key) END AS kind,
        name_weight(a.key, b.key, least(x.rarity, y.rarity)) AS name_weight
    FROM pair AS p
    JOIN person AS a ON a.rider_id = p.rider_a
    JOIN person AS b ON b.rider_id = p.rider_b
    JOIN name_rarity() AS x ON x.key = a.key
    JOIN name_rarity() AS y ON y.key = b.key
    WHERE a.key = b.key
        OR jaro_winkler_similarity(a.key, b.key) >= 0.8
        OR list_has_all(string_split(a.key, ' '), string_split(b.key, ' '))
        OR list_has_all(string_split(b.key, ' '), string_split(a.key, ' '))
        OR are_initials(a.key, b.key)
        OR length(replace(a.key, ' ', '')) = length(replace(b.key, ' ', ''))
),
near AS (
    SELECT * FROM named WHERE name_weight >= -6
),
met AS (
    SELECT
        n.rider_a, n.rider_b,
        count(*) FILTER (WHERE x.rank = y.rank AND x.source_id <> y.source_id) AS same_places,
        count(*) FILTER (WHERE x.rank <> y.rank AND x.source_id = y.source_id) AS other_places,
        count(*) FILTER (WHERE x.rank <> y.rank AND x.source_id <> y.source_id) AS places_elsewhere
    FROM near AS n
    JOIN claim AS x ON x.rider_id = n.rider_a
    JOIN claim AS y
        ON y.rider_id = n.rider_b AND y.race_id = x.race_id AND y.year = x.year AND y.classification = x.classification
        AND y.stage IS NOT DISTINCT FROM x.stage
    GROUP BY n.rider_a, n.rider_b
),
season AS (
    SELECT n.rider_a, n.rider_b, min(abs(x.year - y.year)) AS years_between
    FROM near AS n
    JOIN (SELECT DISTINCT rider_id, year FROM claim) AS x ON x.rider_id = n.rider_a
    JOIN (SELECT DISTINCT rider_id, year FROM claim) AS y ON y.rider_id = n.rider_b
    GROUP BY n.rider_a, n.rider_b
),
judged AS (
    SELECT
        n.rider_a, a.name AS name_a, a.first_year AS first_a, a.last_year AS last_a,
        n.rider_b, b.name AS name_b, b.first_year AS first_b, b.last_year AS last_b,
        n.name_weight,
        CASE
            WHEN n.same_name THEN 'same name'
            WHEN n.kind = 2 THEN 'one name spelt two ways'
            WHEN n.kind = 1 THEN 'one name has more words'
            WHEN n.kind = 0 THEN 'much alike'
            ELSE 'a word in common'
        END AS name_evidence,
        nation_bits(a.nation, b.nation) AS nation_weight,
        birth_bits(a.birth_year, b.birth_year) AS birth_weight,
        CASE WHEN abs(a.birth_year - b.birth_year) <= 1 THEN 0
            ELSE silence_bits(s.years_between, greatest(a.last_year, b.last_year) - least(a.first_year, b.first_year)) END AS years_weight,
        s.years_between,
        CASE WHEN m.same_places > 0 THEN least(12, 8 + log2(m.same_places)) ELSE 0 END AS place_weight,
        coalesce(m.same_places, 0) AS same_places,
        CASE WHEN m.other_places > 0 THEN -20 WHEN m.places_elsewhere > coalesce(m.same_places, 0) THEN -6 ELSE 0 END AS other_weight
    FROM near AS n
    JOIN aged AS a ON a.rider_id = n.rider_a
    JOIN aged AS b ON b.rider_id = n.rider_b
    LEFT JOIN met AS m ON m.rider_a = n.rider_a AND m.rider_b = n.rider_b
    LEFT JOIN season AS s ON s.rider_a = n.rider_a AND s.rider_b = n.rider_b
    WHERE NOT EXISTS (
        SELECT 1 FROM rider_key AS x JOIN rider_key AS y ON y.family = x.family
        WHERE x.rider_id = n.rider_a AND y.rider_id = n.rider_b)
),
weighed AS (
    SELECT *, 1 / (1 + pow(2, -(name_weight + nation_weight + birth_weight + years_weight + place_weight + other_weight))) AS probability
    FROM judged
)
SELECT
    rider_a, name_a, first_a || '-' || last_a AS years_a,
    rider_b, name_b, first_b || '-' || last_b AS years_b,
    round(probability, 3) AS probability,
    concat_ws(
        ', ',
        name_evidence || ' ' || signed_bits(name_weight),
        CASE WHEN nation_weight <> 0 THEN 'nation ' || signed_bits(nation_weight) END,
        CASE WHEN birth_weight <> 0 THEN 'year of birth ' || signed_bits(birth_weight) END,
        CASE WHEN years_weight <> 0 THEN years_between || ' years between ' || signed_bits(years_weight) END,
        CASE WHEN same_places > 0 THEN 'the same place in ' || same_places || CASE same_places WHEN 1 THEN ' list ' ELSE ' lists ' END
            || signed_bits(place_weight) END,
        CASE WHEN other_weight <> 0 THEN 'other places ' || signed_bits(other_weight) END) AS evidence
FROM weighed
WHERE probability >= 0.3
ORDER BY weighed.probability DESC, rider_a, rider_b;
