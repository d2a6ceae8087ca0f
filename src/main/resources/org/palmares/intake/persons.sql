-- Who each line is about, by the evidence there is; clusters of one person are then made of it (Clusters), and new_riders.sql
-- makes riders of those that are nobody known.
--
-- The lines of the import that are surely about one person are a member: those with one key of a source; where a list has two
-- of one name, those of one start number or team in an edition; else those of one name, nation, year of birth and stretch of
-- years. Each member is compared with others of its name and with known riders of the same key, of a name that is the same or
-- the same but for its spelling, or in the same place of the same list. What is weighed, in bits (the logarithm to base 2 of
-- how much likelier it is of one person than of two): Fellegi and Sunter 1969.
CREATE OR REPLACE TEMP TABLE staged_appearance AS
SELECT
    l.entry, l.sheet, l.rank, l.rider, s.race_id, s.year, s.classification, s.stage, m.key,
    n.nation, l.bib, t.folded AS team, l.rider_key,
    s.year - l.age AS birth_year
FROM staged_line AS l
JOIN staged_name AS m ON m.rider = l.rider
JOIN staged_sheet AS s ON s.sheet = l.sheet
LEFT JOIN (SELECT team, nullif(fold_name(team), '') AS folded FROM (SELECT DISTINCT team FROM staged_line)) AS t ON t.team = l.team
LEFT JOIN (
    SELECT g.nation AS told, coalesce(n.nation, f.nation) AS nation
    FROM (SELECT DISTINCT nation FROM staged_line) AS g
    LEFT JOIN nation AS n ON n.nation = upper(g.nation)
    LEFT JOIN nation AS f ON f.iso2 = upper(g.nation)
) AS n ON n.told = l.nation
WHERE s.classification <> 'TEAM';

-- Names that a list has twice.
CREATE OR REPLACE TEMP TABLE staged_crowded AS
SELECT DISTINCT key
FROM (
    SELECT key
    FROM staged_appearance
    GROUP BY sheet, key
    HAVING count(*) > 1 AND count(rider_key) < count(*)
);

CREATE OR REPLACE TEMP TABLE staged_entry AS
WITH crowd AS (
    SELECT
        a.entry,
        concat_ws('|', a.key, a.race_id, a.year, a.nation, coalesce('bib ' || a.bib, 'team ' || a.team)) AS label,
        a.sheet,
        a.rank
    FROM staged_appearance AS a
    JOIN staged_crowded AS c ON c.key = a.key
    WHERE a.rider_key IS NULL
),
stretch AS (
    SELECT
        *,
        sum(CASE WHEN birth_year IS NULL AND year - before > 5 THEN 1 ELSE 0 END)
            OVER (PARTITION BY key, nation, cohort ORDER BY year ROWS UNBOUNDED PRECEDING) AS stretch
    FROM (
        SELECT *, lag(year) OVER (PARTITION BY key, nation, cohort ORDER BY year) AS before
        FROM (
            SELECT
                *,
                CASE WHEN birth_year IS NOT NULL THEN
                    1 + sum(CASE WHEN birth_year - born_before > 1 THEN 1 ELSE 0 END)
                        OVER (PARTITION BY key, nation ORDER BY birth_year NULLS FIRST ROWS UNBOUNDED PRECEDING)
                END AS cohort
            FROM (
                SELECT *, lag(birth_year) OVER (PARTITION BY key, nation ORDER BY birth_year NULLS FIRST) AS born_before
                FROM (
                    SELECT DISTINCT a.key, a.nation, a.birth_year, a.year
                    FROM staged_appearance AS a
                    ANTI JOIN staged_crowded AS c ON c.key = a.key
                    WHERE a.rider_key IS NULL
                )
            )
        )
    )
)
SELECT entry, 'key ' || rider_key AS member
FROM staged_appearance
WHERE rider_key IS NOT NULL
UNION ALL
SELECT entry, 'crowd ' || label || '|' || row_number() OVER (PARTITION BY sheet, label ORDER BY rank NULLS LAST, entry)
FROM crowd
UNION ALL
SELECT a.entry, concat_ws('|', 'name ' || s.key, s.nation, 'cohort ' || s.cohort, 'stretch ' || s.stretch)
FROM staged_appearance AS a
JOIN stretch AS s
    ON s.key = a.key AND s.year = a.year AND s.nation IS NOT DISTINCT FROM a.nation
    AND s.birth_year IS NOT DISTINCT FROM a.birth_year
WHERE a.rider_key IS NULL;

CREATE OR REPLACE TEMP TABLE staged_member AS
SELECT
    e.member,
    min_by(a.key, a.entry) AS key,
    name_skeleton(min_by(a.key, a.entry)) AS skeleton,
    min_by(a.rider, a.entry) AS name,
    -- Only under one key of a source can there be several; of those as frequent as each other, the first of the file.
    coalesce(mode(a.nation ORDER BY a.entry) FILTER (WHERE a.rider_key IS NOT NULL), min(a.nation)) AS nation,
    CAST(median(a.birth_year) AS INTEGER) AS birth_year,
    min(a.rider_key) AS rider_key,
    split_part(min(a.rider_key), ':', 1) AS family,
    min(a.year) AS first_year,
    max(a.year) AS last_year,
    count(*) AS lines,
    min(a.entry) AS first_entry
FROM staged_entry AS e
JOIN staged_appearance AS a ON a.entry = e.entry
GROUP BY e.member;

-- Lists that the archive has from another import, and how often the two name somebody alike at one rank.
CREATE OR REPLACE TEMP TABLE staged_told AS
SELECT
    s.sheet, c.import_id, c.source_id, c.rank, coalesce(m.into_rider_id, c.rider_id) AS rider_id
FROM claim AS c
JOIN (SELECT DISTINCT sheet, race_id, year, classification, stage FROM staged_appearance) AS s
    ON s.race_id = c.race_id AND s.year = c.year AND s.classification = c.classification
    AND s.stage IS NOT DISTINCT FROM c.stage
LEFT JOIN rider_merge AS m ON m.rider_id = c.rider_id
WHERE c.rank IS NOT NULL AND c.import_id <> $import_id;

CREATE OR REPLACE TEMP TABLE staged_beside AS
SELECT
    a.entry, a.sheet, t.import_id, t.source_id, t.rider_id, a.rank, a.key, t.rank = a.rank AS same_rank,
    bool_or(list_has_any(string_split(a.key, ' '), string_split(s.key, ' ')) OR (s.skeleton = name_skeleton(a.key) AND name_bits(s.key, a.key) >= 0)) AS alike
FROM staged_appearance AS a
JOIN staged_told AS t ON t.sheet = a.sheet AND t.rank = a.rank
JOIN staged_spelling AS s ON s.rider_id = t.rider_id
GROUP BY ALL;

-- A short list alone says little of how well two sources agree; then all their lists do.
CREATE OR REPLACE TEMP TABLE staged_agreement AS
WITH place AS (
    SELECT sheet, import_id, source_id, rank, bool_or(alike) AS alike
    FROM staged_beside
    GROUP BY ALL
),
list AS (
    SELECT sheet, import_id, source_id, count(*) AS ranks, count(*) FILTER (WHERE alike) AS agreeing
    FROM place
    GROUP BY ALL
),
counted AS (
    SELECT
        sheet, import_id, source_id,
        CASE WHEN ranks >= 8 THEN ranks ELSE sum(ranks) OVER both_sources END AS ranks,
        CASE WHEN ranks >= 8 THEN agreeing ELSE sum(agreeing) OVER both_sources END AS agreeing
    FROM list
    WINDOW both_sources AS (PARTITION BY import_id, source_id)
)
SELECT *, agreeing / ranks AS agreement
FROM counted;

-- A key without one or two of its words, as long as two are left.
CREATE OR REPLACE TEMP MACRO shorter_keys(words) AS
    list_filter(
        list_distinct(list_concat(
            [array_join(words[1:i - 1] || words[i + 1:], ' ') FOR i IN range(1, len(words) + 1)],
            flatten([
                [array_join(words[1:i - 1] || words[i + 1:j - 1] || words[j + 1:], ' ') FOR j IN range(i + 1, len(words) + 1)]
                FOR i IN range(1, len(words))]))),
        lambda shorter: contains(shorter, ' '));

CREATE OR REPLACE TEMP VIEW shortened AS
SELECT m.member, unnest(shorter_keys(string_split(m.key, ' '))) AS shorter
FROM staged_member AS m
WHERE len(string_split(m.key, ' ')) BETWEEN 3 AND 6;

CREATE OR REPLACE TEMP VIEW shortened_spelling AS
SELECT s.rider_id, unnest(shorter_keys(string_split(s.key, ' '))) AS shorter
FROM staged_spelling AS s
WHERE len(string_split(s.key, ' ')) BETWEEN 3 AND 6;

-- Who may be whom: a member, and a known rider or another member. Ids of riders have no space, members always have one.
CREATE OR REPLACE TEMP TABLE staged_pair AS
SELECT m.member, s.rider_id AS other
FROM staged_member AS m
JOIN staged_spelling AS s ON s.key = m.key
UNION
SELECT m.member, s.rider_id
FROM staged_member AS m
JOIN staged_spelling AS s ON s.skeleton = m.skeleton AND s.key <> m.key AND length(m.skeleton) > 2
WHERE CASE
    WHEN jaro_winkler_similarity(s.key, m.key) >= 0.85 OR length(replace(s.key, ' ', '')) = length(replace(m.key, ' ', ''))
        THEN name_bits(s.key, m.key) >= 0
    ELSE false
END
UNION
SELECT m.member, s.rider_id
FROM (SELECT member, key, given_names(key) AS forms FROM staged_member) AS m
JOIN (SELECT rider_id, key, given_names(key) AS forms FROM staged_spelling) AS s ON s.forms = m.forms AND s.key <> m.key
UNION
-- One has more words: a second surname, or another given name.
SELECT m.member, s.rider_id
FROM shortened AS m
JOIN staged_spelling AS s ON s.key = m.shorter
UNION
SELECT m.member, s.rider_id
FROM staged_member AS m
JOIN shortened_spelling AS s ON s.shorter = m.key
UNION
SELECT m.member, coalesce(g.into_rider_id, k.rider_id)
FROM staged_member AS m
JOIN rider_key AS k ON k.family || ':' || k.key = m.rider_key
LEFT JOIN rider_merge AS g ON g.rider_id = k.rider_id
UNION
SELECT e.member, b.rider_id
FROM staged_beside AS b
JOIN staged_agreement AS g ON g.sheet = b.sheet AND g.import_id = b.import_id AND g.source_id = b.source_id
JOIN staged_entry AS e ON e.entry = b.entry
WHERE g.agreement >= 0.5
UNION
-- Of a name that many members have, only those near in time are compared: the others are joined through them.
SELECT a.member, b.member
FROM (SELECT *, row_number() OVER (PARTITION BY key ORDER BY first_year, member) AS n FROM staged_member) AS a
JOIN (SELECT *, row_number() OVER (PARTITION BY key ORDER BY first_year, member) AS n FROM staged_member) AS b
    ON b.key = a.key AND b.n BETWEEN a.n + 1 AND a.n + 12;

-- Years, teams and start numbers of all who are compared.
CREATE OR REPLACE TEMP TABLE staged_known_claim AS
SELECT
    coalesce(m.into_rider_id, c.rider_id) AS rider_id, c.race_id, c.year, c.classification, c.stage, c.rank, c.import_id,
    c.source_id, c.bib, nullif(fold_name(c.team), '') AS team, c.year - c.age AS birth_year, c.nation_raced
FROM claim AS c
LEFT JOIN rider_merge AS m ON m.rider_id = c.rider_id
WHERE coalesce(m.into_rider_id, c.rider_id) IN (SELECT other FROM staged_pair);

CREATE OR REPLACE TEMP TABLE staged_known AS
SELECT
    d.rider_id,
    d.nation,
    list_sort(list(DISTINCT c.nation_raced) FILTER (WHERE c.nation_raced IS NOT NULL)) AS raced_for,
    coalesce(year(d.birth_date), CAST(median(c.birth_year) AS INTEGER)) AS birth_year,
    min(c.year) AS first_year,
    max(c.year) AS last_year,
    count(c.year) AS lines
FROM rider AS d
LEFT JOIN staged_known_claim AS c ON c.rider_id = d.rider_id
WHERE d.rider_id IN (SELECT other FROM staged_pair)
GROUP BY d.rider_id, d.nation, d.birth_date;

CREATE OR REPLACE TEMP TABLE staged_season AS
SELECT DISTINCT e.member AS id, a.year, a.race_id, a.team, a.bib
FROM staged_appearance AS a
JOIN staged_entry AS e ON e.entry = a.entry
WHERE e.member IN (SELECT member FROM staged_pair UNION SELECT other FROM staged_pair)
UNION ALL
SELECT DISTINCT rider_id, year, race_id, team, bib
FROM staged_known_claim;

CREATE OR REPLACE TEMP TABLE staged_evidence AS
WITH word AS (
    SELECT unnest(string_split(key, ' ')) AS word FROM staged_spelling
),
frequency AS (
    SELECT word, count(*) AS riders FROM word GROUP BY word
),
-- How many riders would bear the name by chance, were its words drawn one by one.
namesakes AS (
    SELECT
        n.key,
        -- Rounded, for a product of floating numbers ends otherwise in another order, and the surest pairs come first.
        round(-log2((2000 + max(t.total)) * product((coalesce(f.riders, 0) + 1) / (2000 + t.total))), 6) AS rarity
    FROM (
        SELECT key, unnest(list_distinct(string_split(key, ' '))) AS word
        FROM (
            SELECT key FROM staged_member
            UNION
            SELECT key FROM staged_spelling WHERE rider_id IN (SELECT other FROM staged_pair)
        )
    ) AS n
    CROSS JOIN (SELECT count(DISTINCT rider_id) AS total FROM staged_spelling) AS t
    LEFT JOIN frequency AS f ON f.word = n.word
    GROUP BY n.key
),
-- Who has a namesake of exactly the name among the others is not likely meant by a spelling of it too.
named_rider AS (
    SELECT DISTINCT s.rider_id FROM staged_spelling AS s JOIN staged_member AS m ON m.key = s.key
),
named_key AS (
    SELECT DISTINCT key FROM staged_spelling
),
compared AS (
    SELECT
        p.member, p.other,
        m.key, m.rider_key, m.family, m.nation, m.birth_year, m.first_year, m.last_year,
        CASE
            WHEN o.member IS NOT NULL THEN greatest(4, least(7, n.rarity))
            ELSE (
                SELECT max(
                    name_weight(s.key, m.key, least(n.rarity, r.rarity), 0)
                    - CASE
                        WHEN s.key <> m.key
                            AND (p.other IN (SELECT rider_id FROM named_rider) OR m.key IN (SELECT key FROM named_key)) THEN 4
                        ELSE 0
                    END)
                FROM staged_spelling AS s
                JOIN namesakes AS r ON r.key = s.key
                WHERE s.rider_id = p.other
            )
        END AS name_weight,
        coalesce(o.nation, k.nation) AS other_nation,
        k.raced_for,
        coalesce(o.birth_year, k.birth_year) AS other_birth_year,
        coalesce(o.first_year, k.first_year) AS other_first_year,
        coalesce(o.last_year, k.last_year) AS other_last_year,
        o.rider_key AS other_key
    FROM staged_pair AS p
    JOIN staged_member AS m ON m.member = p.member
    JOIN namesakes AS n ON n.key = m.key
    LEFT JOIN staged_member AS o ON o.member = p.other
    LEFT JOIN staged_known AS k ON k.rider_id = p.other
),
season AS (
    SELECT
        p.member, p.other,
        min(abs(a.year - b.year)) AS years_between,
        bool_or(a.year = b.year AND a.team = b.team) AS same_team,
        bool_or(a.year = b.year AND are_other_teams(a.year, a.team, b.team)) AS other_team,
        bool_or(a.race_id = b.race_id AND a.year = b.year AND a.bib = b.bib) AS same_bib,
        bool_or(a.race_id = b.race_id AND a.year = b.year AND a.bib <> b.bib) AS other_bib
    FROM staged_pair AS p
    JOIN staged_season AS a ON a.id = p.member
    JOIN staged_season AS b ON b.id = p.other
    GROUP BY p.member, p.other
),
-- One place of two lists, beside how well the two agree in their other places.
place AS (
    SELECT
        e.member,
        b.rider_id AS other,
        sum(g.agreeing - CAST(b.alike AS INTEGER)) AS agreeing,
        sum(g.ranks - g.agreeing - CAST(NOT b.alike AS INTEGER)) AS differing,
        count(*) AS places
    FROM staged_beside AS b
    JOIN staged_agreement AS g ON g.sheet = b.sheet AND g.import_id = b.import_id AND g.source_id = b.source_id
    JOIN staged_entry AS e ON e.entry = b.entry
    -- Of one or two places only those say something that agree in all.
    WHERE g.agreement >= 0.5 AND (g.ranks >= 3 OR g.agreeing = g.ranks)
    GROUP BY e.member, b.rider_id
),
-- Another place of such a list; one or two off is what a rider struck out above makes of a place.
elsewhere AS (
    SELECT e.member, t.rider_id AS other, count(*) AS lists
    FROM staged_appearance AS a
    JOIN staged_entry AS e ON e.entry = a.entry
    JOIN staged_pair AS p ON p.member = e.member
    JOIN staged_told AS t ON t.sheet = a.sheet AND t.rider_id = p.other AND abs(t.rank - a.rank) > 3
    JOIN staged_agreement AS g ON g.sheet = t.sheet AND g.import_id = t.import_id AND g.source_id = t.source_id
    WHERE g.agreement >= 0.8 AND g.ranks >= 5
    GROUP BY e.member, t.rider_id
),
item AS (
    SELECT
        c.member, c.other,
        contains(c.other, ' ') AS is_member,
        CASE
            WHEN c.rider_key IS NULL THEN 0
            WHEN c.other_key IS NOT NULL THEN CASE
                WHEN split_part(c.other_key, ':', 1) = c.family THEN -1000 ELSE 0 END
            WHEN c.rider_key IN (
                SELECT k.family || ':' || k.key FROM rider_key AS k LEFT JOIN rider_merge AS g ON g.rider_id = k.rider_id
                WHERE coalesce(g.into_rider_id, k.rider_id) = c.other)
                THEN 1000
            WHEN c.family IN (
                SELECT k.family FROM rider_key AS k LEFT JOIN rider_merge AS g ON g.rider_id = k.rider_id
                WHERE coalesce(g.into_rider_id, k.rider_id) = c.other)
                THEN -1000
            ELSE 0
        END AS key_weight,
        c.name_weight,
        greatest(
            nation_bits(c.nation, c.other_nation),
            coalesce(list_max(list_transform(c.raced_for, lambda each: nation_bits(c.nation, each))), -4)) AS nation_weight,
        birth_bits(c.birth_year, c.other_birth_year) AS birth_weight,
        CASE
            WHEN abs(c.birth_year - c.other_birth_year) <= 1 THEN 0
            ELSE silence_bits(
                s.years_between,
                greatest(c.last_year, c.other_last_year) - least(c.first_year, c.other_first_year))
        END AS years_weight,
        s.years_between,
        team_bits(s.same_team, s.other_team) AS team_weight,
        bib_bits(s.same_bib, s.other_bib) AS bib_weight,
        place_bits(l.agreeing, l.differing, l.places) AS place_weight,
        coalesce(l.places, 0) AS places,
        elsewhere_bits(0, w.lists, coalesce(l.places, 0)) AS elsewhere_weight
    FROM compared AS c
    LEFT JOIN season AS s ON s.member = c.member AND s.other = c.other
    LEFT JOIN place AS l ON l.member = c.member AND l.other = c.other
    LEFT JOIN elsewhere AS w ON w.member = c.member AND w.other = c.other
)
SELECT
    i.member, i.other, i.is_member, i.years_between,
    i.key_weight + i.name_weight + i.nation_weight + i.birth_weight + i.years_weight + i.team_weight + i.bib_weight
        + i.place_weight + i.elsewhere_weight AS bits,
    concat_ws(
        ', ',
        CASE WHEN i.key_weight > 0 THEN 'the same key of the source' WHEN i.key_weight < 0 THEN 'another key of the source' END,
        'name ' || signed_bits(i.name_weight),
        CASE WHEN i.nation_weight <> 0 THEN 'nation ' || signed_bits(i.nation_weight) END,
        CASE WHEN i.birth_weight <> 0 THEN 'year of birth ' || signed_bits(i.birth_weight) END,
        CASE WHEN i.years_weight <> 0 THEN i.years_between || ' years between ' || signed_bits(i.years_weight) END,
        CASE WHEN i.team_weight <> 0 THEN 'team ' || signed_bits(i.team_weight) END,
        CASE WHEN i.bib_weight <> 0 THEN 'start number ' || signed_bits(i.bib_weight) END,
        CASE WHEN i.places > 0 THEN 'the same place in ' || i.places || CASE i.places WHEN 1 THEN ' list ' ELSE ' lists ' END
            || signed_bits(i.place_weight) END,
        CASE WHEN i.elsewhere_weight <> 0 THEN 'another place of one list ' || signed_bits(i.elsewhere_weight) END) AS evidence
FROM item AS i;
