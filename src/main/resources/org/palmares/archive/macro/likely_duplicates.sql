-- Which riders may be one person under two names? A list to look through, the likeliest first.
-- Columns: rider_a, name_a, years_a, rider_b, name_b, years_b, probability, evidence.
-- Compared are riders whose names share a word or most consonants, who hold one place of a list in two sources, or of whom an import
-- left it open; told are those of whom it is at least 0.35 probable. Two keys of one source, two places in one list of one source,
-- and a rider of women's races beside one of men's, are two people. What is weighed: rider_evidence() shows it for two of them.
CREATE OR REPLACE MACRO likely_duplicates() AS TABLE
WITH person AS (
    SELECT
        d.rider_id, d.name, d.nation, coalesce(nullif(name_key(d.name), ''), lower(d.name)) AS key,
        name_skeleton(name_key(d.name)) AS skeleton,
        min(r.year) AS first_year, max(r.year) AS last_year, min(c.category) AS category, max(c.category) AS other_category
    FROM rider AS d
    JOIN result AS r ON r.rider_id = d.rider_id
    LEFT JOIN race AS c ON c.race_id = r.race_id
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
-- Two names for one place, as two sources have it, or an import left it.
open_pair AS (
    SELECT least(a.rider_id, b.rider_id) AS rider_a, greatest(a.rider_id, b.rider_id) AS rider_b
    FROM (
        SELECT race_id, year, classification, stage, rank
        FROM claim
        WHERE rank IS NOT NULL AND classification <> 'TEAM'
        GROUP BY ALL
        HAVING count(DISTINCT rider_id) > 1 AND (min(import_id) <> max(import_id) OR min(source_id) <> max(source_id))
    ) AS p
    JOIN claim AS a
        ON a.race_id = p.race_id AND a.year = p.year AND a.classification = p.classification AND a.stage IS NOT DISTINCT FROM p.stage
        AND a.rank = p.rank
    JOIN claim AS b
        ON b.race_id = a.race_id AND b.year = a.year AND b.classification = a.classification AND b.stage IS NOT DISTINCT FROM a.stage
        AND b.rank = a.rank AND b.rider_id > a.rider_id AND (b.import_id <> a.import_id OR b.source_id <> a.source_id)
    UNION
    SELECT least(rider_id, other_rider_id), greatest(rider_id, other_rider_id)
    FROM identity_decision
    WHERE verdict = 'review' AND rider_id <> other_rider_id
),
pair AS (
    SELECT rider_a, rider_b FROM open_pair
    UNION
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
        name_weight(a.key, b.key, least(x.rarity, y.rarity), shared_rarity(x.words, x.riders, b.key, a.name, b.name)) AS name_weight
    FROM pair AS p
    JOIN person AS a ON a.rider_id = p.rider_a
    JOIN person AS b ON b.rider_id = p.rider_b
    JOIN name_rarity() AS x ON x.key = a.key
    JOIN name_rarity() AS y ON y.key = b.key
    WHERE (p.rider_a, p.rider_b) IN (SELECT (rider_a, rider_b) FROM open_pair)
        OR a.key = b.key
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
        x.race_id, x.year, x.classification, x.stage, x.rank, y.rank AS other_rank,
        x.import_id = y.import_id AND x.source_id = y.source_id AS in_one_source,
        x.import_id, x.source_id, y.import_id AS other_import_id, y.source_id AS other_source_id
    FROM near AS n
    JOIN claim AS x ON x.rider_id = n.rider_a
    JOIN claim AS y
        ON y.rider_id = n.rider_b AND y.race_id = x.race_id AND y.year = x.year AND y.classification = x.classification
        AND y.stage IS NOT DISTINCT FROM x.stage
),
place AS (
    SELECT
        m.rider_a, m.rider_b,
        count(*) FILTER (WHERE m.rank = m.other_rank AND NOT m.in_one_source) AS same_places,
        -- Their own place is one that differs.
        sum(g.agreeing) FILTER (WHERE m.rank = m.other_rank AND NOT m.in_one_source) AS agreeing,
        sum(g.ranks - g.agreeing - 1) FILTER (WHERE m.rank = m.other_rank AND NOT m.in_one_source) AS differing,
        count(*) FILTER (WHERE m.rank <> m.other_rank AND m.in_one_source) AS in_one_source,
        count(*) FILTER (WHERE abs(m.rank - m.other_rank) > 3 AND g.agreeing >= 0.8 * g.ranks AND g.ranks >= 5) AS in_two_sources
    FROM met AS m
    LEFT JOIN list_agreement() AS g
        ON g.race_id = m.race_id AND g.year = m.year AND g.classification = m.classification AND g.stage IS NOT DISTINCT FROM m.stage
        AND g.import_id = m.import_id AND g.source_id = m.source_id
        AND g.other_import_id = m.other_import_id AND g.other_source_id = m.other_source_id
    GROUP BY m.rider_a, m.rider_b
),
season AS (
    SELECT n.rider_a, n.rider_b, min(abs(x.year - y.year)) AS years_between
    FROM near AS n
    JOIN (SELECT DISTINCT rider_id, year FROM claim) AS x ON x.rider_id = n.rider_a
    JOIN (SELECT DISTINCT rider_id, year FROM claim) AS y ON y.rider_id = n.rider_b
    GROUP BY n.rider_a, n.rider_b
),
employed AS (
    SELECT DISTINCT rider_id, year, race_id, bib, nullif(fold_name(team), '') AS team
    FROM claim
    WHERE (bib IS NOT NULL OR team IS NOT NULL) AND rider_id IN (SELECT rider_a FROM near UNION SELECT rider_b FROM near)
),
year_together AS (
    SELECT
        n.rider_a, n.rider_b,
        bool_or(x.team = y.team) AS same_team,
        bool_or(are_other_teams(x.year, x.team, y.team)) AS other_team,
        bool_or(x.race_id = y.race_id AND x.bib = y.bib) AS same_bib,
        bool_or(x.race_id = y.race_id AND x.bib <> y.bib) AS other_bib
    FROM near AS n
    JOIN employed AS x ON x.rider_id = n.rider_a
    JOIN employed AS y ON y.rider_id = n.rider_b AND y.year = x.year
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
            WHEN n.name_weight >= 0 THEN 'a letter or a given name''s form differs'
            WHEN n.kind = 0 THEN 'much alike'
            ELSE 'a word in common'
        END AS name_evidence,
        nation_bits(a.nation, b.nation) AS nation_weight,
        birth_bits(a.birth_year, b.birth_year) AS birth_weight,
        CASE WHEN abs(a.birth_year - b.birth_year) <= 1 THEN 0
            ELSE silence_bits(s.years_between, greatest(a.last_year, b.last_year) - least(a.first_year, b.first_year)) END AS years_weight,
        s.years_between,
        team_bits(t.same_team, t.other_team) AS team_weight,
        bib_bits(t.same_bib, t.other_bib) AS bib_weight,
        place_bits(m.agreeing, m.differing, m.same_places) AS place_weight,
        coalesce(m.same_places, 0) AS same_places,
        elsewhere_bits(m.in_one_source, m.in_two_sources, coalesce(m.same_places, 0)) AS other_weight
    FROM near AS n
    JOIN aged AS a ON a.rider_id = n.rider_a
    JOIN aged AS b ON b.rider_id = n.rider_b
    LEFT JOIN place AS m ON m.rider_a = n.rider_a AND m.rider_b = n.rider_b
    LEFT JOIN season AS s ON s.rider_a = n.rider_a AND s.rider_b = n.rider_b
    LEFT JOIN year_together AS t ON t.rider_a = n.rider_a AND t.rider_b = n.rider_b
    WHERE (a.category IS NULL OR b.category IS NULL OR a.category IN (b.category, b.other_category) OR b.category = a.other_category)
        AND NOT EXISTS (
        SELECT 1 FROM rider_key AS x JOIN rider_key AS y ON y.family = x.family
        WHERE x.rider_id = n.rider_a AND y.rider_id = n.rider_b)
),
weighed AS (
    SELECT
        *,
        1 / (1 + pow(2, -(name_weight + nation_weight + birth_weight + years_weight + team_weight + bib_weight + place_weight
            + other_weight))) AS probability
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
        CASE WHEN team_weight <> 0 THEN 'team ' || signed_bits(team_weight) END,
        CASE WHEN bib_weight <> 0 THEN 'start number ' || signed_bits(bib_weight) END,
        CASE WHEN same_places > 0 THEN 'the same place in ' || same_places || CASE same_places WHEN 1 THEN ' list ' ELSE ' lists ' END
            || signed_bits(place_weight) END,
        CASE WHEN other_weight <> 0 THEN 'other places ' || signed_bits(other_weight) END) AS evidence
FROM weighed
WHERE probability >= 0.35
ORDER BY weighed.probability DESC, rider_a, rider_b;
