-- Who the rows of a table of people are, and what they tell. Parameters import_id and source.
--
-- A row is the rider of its id, or of its key; else the one rider of its name whom nothing speaks against: what is weighed is
-- what persons.sql weighs of those without results. A rider who is not known is made.
CREATE OR REPLACE TEMP TABLE told_person AS
SELECT
    m.line,
    m.text,
    m.rider_id AS own_id,
    n.name AS rider,
    coalesce(nullif(name_key(n.name), ''), lower(n.name)) AS key,
    w.nation,
    d.day AS birth_date,
    p.place_id AS birth_place,
    CASE WHEN m.birth_place IS NOT NULL THEN lower(coalesce(m.birth_place_basis, 'born')) END AS birth_place_basis,
    k.rider_key,
    split_part(k.rider_key, ':', 1) AS family,
    nullif(concat_ws(
        '; ',
        CASE WHEN m.rider IS NULL AND m.rider_id IS NULL THEN 'there is no rider in this row' END,
        n.reason,
        CASE WHEN m.rider_id IS NOT NULL AND m.rider_id NOT IN (SELECT rider_id FROM rider)
            THEN 'there is no rider of the id ''' || m.rider_id || '''; leave rider_id out for one who is not known yet' END,
        CASE WHEN m.nation IS NOT NULL AND w.nation IS NULL
            THEN 'the nation ''' || m.nation || ''' is no code or name that is known' END,
        d.reason,
        CASE WHEN d.day > current_date OR year(d.day) < 1820 THEN 'the date of birth ''' || m.birth_date || ''' is no rider''s' END,
        CASE WHEN lower(m.birth_place_basis) NOT IN ('born', 'described-as-from')
            THEN 'the birth_place_basis ''' || m.birth_place_basis || ''' is neither born nor described-as-from' END,
        p.reason), '') AS reason,
    CAST(NULL AS VARCHAR) AS rider_id
FROM mapped AS m
LEFT JOIN (
    SELECT line, CASE WHEN rider_key LIKE '%:%' THEN trim(rider_key)
        ELSE slug(coalesce(key_of, $source)) || ':' || nullif(trim(rider_key), '') END AS rider_key
    FROM mapped) AS k ON k.line = m.line
LEFT JOIN read_rider AS n ON n.cell = m.rider
LEFT JOIN read_nation AS w ON w.cell = coalesce(m.nation, n.nation)
LEFT JOIN read_date AS d ON d.cell = m.birth_date
LEFT JOIN told_place AS p ON p.key = place_key(
    m.birth_place, m.birth_municipality, m.birth_province, m.birth_region, m.birth_nation, m.birth_lat, m.birth_lon);

CREATE OR REPLACE TEMP TABLE keyed_rider AS
SELECT k.family, k.family || ':' || k.key AS rider_key, coalesce(m.into_rider_id, k.rider_id) AS rider_id
FROM rider_key AS k
LEFT JOIN rider_merge AS m ON m.rider_id = k.rider_id;

UPDATE told_person
SET rider_id = k.rider_id
FROM keyed_rider AS k
WHERE k.rider_key = told_person.rider_key AND told_person.own_id IS NULL;

UPDATE told_person
SET rider_id = coalesce((SELECT m.into_rider_id FROM rider_merge AS m WHERE m.rider_id = told_person.own_id), own_id)
WHERE own_id IS NOT NULL;

UPDATE told_person
SET reason = 'the key ''' || told_person.rider_key || ''' is that of ' || k.rider_id || ', not of ' || told_person.rider_id
FROM keyed_rider AS k
WHERE k.rider_key = told_person.rider_key AND k.rider_id <> told_person.rider_id AND told_person.reason IS NULL;

UPDATE told_person
SET reason = 'the rider ' || told_person.rider_id || ' has the key ''' || k.rider_key || ''' already, and two keys of one source are two riders'
FROM keyed_rider AS k
WHERE k.rider_id = told_person.rider_id AND k.family = told_person.family AND told_person.own_id IS NOT NULL
    AND told_person.rider_key NOT IN (SELECT rider_key FROM keyed_rider) AND told_person.reason IS NULL;

CREATE OR REPLACE TEMP TABLE staged_evidence AS
WITH candidate AS (
    SELECT DISTINCT
        t.line, t.nation, year(t.birth_date) AS birth_year, t.birth_date, d.rider_id, d.nation AS other_nation, d.birth_date AS other_birth_date
    FROM told_person AS t
    JOIN staged_spelling AS s ON s.key = t.key
    JOIN rider AS d ON d.rider_id = s.rider_id
    WHERE t.rider_id IS NULL AND t.reason IS NULL
        AND NOT EXISTS (SELECT 1 FROM keyed_rider AS k WHERE k.rider_id = s.rider_id AND k.family = t.family)
),
career AS (
    SELECT coalesce(m.into_rider_id, c.rider_id) AS rider_id, min(c.year) AS first_year, max(c.year) AS last_year,
        CAST(median(c.year - c.age) AS INTEGER) AS birth_year
    FROM claim AS c
    LEFT JOIN rider_merge AS m ON m.rider_id = c.rider_id
    WHERE coalesce(m.into_rider_id, c.rider_id) IN (SELECT rider_id FROM candidate)
    GROUP BY ALL
),
weighed AS (
    SELECT
        p.line, p.rider_id,
        nation_bits(p.nation, p.other_nation) AS nation_weight,
        birth_bits(p.birth_year, coalesce(year(p.other_birth_date), c.birth_year)) AS birth_weight,
        -- Nobody races before 14 or after 60.
        CASE WHEN p.birth_year NOT BETWEEN c.last_year - 60 AND c.first_year - 14 THEN -20 ELSE 0 END AS age_weight
    FROM candidate AS p
    LEFT JOIN career AS c ON c.rider_id = p.rider_id
)
SELECT
    CAST(line AS VARCHAR) AS member, rider_id AS other, false AS is_member, CAST(NULL AS INTEGER) AS years_between,
    5 + nation_weight + birth_weight + age_weight AS bits,
    concat_ws(
        ', ',
        'name +5',
        CASE WHEN nation_weight <> 0 THEN 'nation ' || signed_bits(nation_weight) END,
        CASE WHEN birth_weight <> 0 THEN 'year of birth ' || signed_bits(birth_weight) END,
        CASE WHEN age_weight <> 0 THEN 'no age to race at ' || signed_bits(age_weight) END) AS evidence
FROM weighed;

UPDATE told_person
SET rider_id = CASE WHEN e.sure = 1 AND e.likely = 1 THEN e.rider_id END,
    reason = CASE WHEN e.sure <> 1 OR e.likely <> 1 THEN 'the rider ''' || rider || ''' may be ' || e.riders
        || '; say which by rider_id, or another by a nation and a date of birth' END
FROM (
    SELECT
        member,
        count(*) FILTER (WHERE 1 / (1 + pow(2, -bits)) >= $one) AS sure,
        count(*) AS likely,
        min(other) AS rider_id,
        string_agg(other, ', ' ORDER BY bits DESC, other) AS riders
    FROM staged_evidence
    WHERE 1 / (1 + pow(2, -bits)) > $two
    GROUP BY member
) AS e
WHERE e.member = CAST(told_person.line AS VARCHAR) AND told_person.rider_id IS NULL AND told_person.reason IS NULL;

-- Nobody stands twice in a table of people.
CREATE OR REPLACE TEMP TABLE told_twice AS
SELECT line, first_line
FROM (
    SELECT
        line,
        min(line) OVER same AS first_line
    FROM (SELECT *, coalesce(rider_id, rider_key, concat_ws('|', key, nation, birth_date)) AS person FROM told_person WHERE reason IS NULL)
    WINDOW same AS (PARTITION BY person)
)
WHERE line > first_line;

UPDATE told_person
SET reason = 'the same rider stands in line ' || t.first_line || ' already'
FROM told_twice AS t
WHERE t.line = told_person.line;

DROP TABLE told_twice;

INSERT INTO staged_reject (line, text, reason)
SELECT line, text, reason FROM told_person WHERE reason IS NOT NULL;

DELETE FROM told_person WHERE reason IS NOT NULL;

-- As new_riders.sql wants them.
CREATE OR REPLACE TEMP TABLE staged_member AS
SELECT
    CAST(line AS VARCHAR) AS member, key, name_skeleton(key) AS skeleton, rider AS name, nation,
    year(birth_date) AS birth_year, rider_key, family, CAST(NULL AS INTEGER) AS first_year, CAST(NULL AS INTEGER) AS last_year, line AS first_entry
FROM told_person;

CREATE OR REPLACE TEMP TABLE staged_person AS
SELECT CAST(line AS VARCHAR) AS member, CAST(line AS VARCHAR) AS person, rider_id FROM told_person;
