-- Who each line is about. Lines and known riders with one name key are one person while no more than 20 years lie between
-- their successive editions: a longer silence makes two careers of it. Two lines of one key in one list are two people, and
-- two nations are two people. Nobody is ever merged by resemblance: that is for "palmares riders merge".
--
-- Namesakes in one list are numbered by rank: "namesake" counts all of one key, "compatriot" those of one nation. Known
-- riders whom a list has side by side are numbered likewise, in the order in which they became known, so that the second
-- of two namesakes is found again by every later list that has both.
CREATE OR REPLACE TEMP TABLE staged_appearance AS
WITH line AS (
    SELECT l.entry, l.sheet, l.rank, s.year, m.key, coalesce(n.nation, f.nation) AS nation
    FROM staged_line AS l
    JOIN staged_name AS m ON m.rider = l.rider
    JOIN staged_sheet AS s ON s.sheet = l.sheet
    LEFT JOIN nation AS n ON n.nation = upper(l.nation)
    LEFT JOIN nation AS f ON f.iso2 = upper(l.nation)
    WHERE s.classification <> 'TEAM'
),
-- Claims keep the id they came with, also when that rider was merged into another.
spelling AS (
    SELECT name_key(d.name) AS key, d.rider_id AS claimed_id, coalesce(m.into_rider_id, d.rider_id) AS rider_id
    FROM rider AS d
    LEFT JOIN rider_merge AS m ON m.rider_id = d.rider_id
    UNION
    SELECT name_key(alias), rider_id, rider_id FROM rider_alias
),
known AS (
    SELECT p.key, p.claimed_id, p.rider_id, d.nation, d.birth_date
    FROM spelling AS p
    JOIN rider AS d ON d.rider_id = p.rider_id
    WHERE p.key IN (SELECT key FROM line)
),
beside AS (
    SELECT DISTINCT a.key, b.rider_id, a.rider_id AS before_id, coalesce(a.nation = b.nation, false) AS compatriot
    FROM known AS a
    JOIN known AS b ON b.key = a.key AND (length(a.rider_id), a.rider_id) < (length(b.rider_id), b.rider_id)
    JOIN claim AS x ON x.rider_id = a.claimed_id
    JOIN claim AS y
        ON y.rider_id = b.claimed_id AND y.import_id = x.import_id AND y.race_id = x.race_id AND y.year = x.year
        AND y.classification = x.classification AND y.stage IS NOT DISTINCT FROM x.stage
),
number AS (
    SELECT key, rider_id, count(*) AS before, count(CASE WHEN compatriot THEN 1 END) AS compatriots_before
    FROM beside
    GROUP BY key, rider_id
)
SELECT
    entry,
    key,
    row_number() OVER (PARTITION BY sheet, key ORDER BY rank NULLS LAST, entry) AS namesake,
    row_number() OVER (PARTITION BY sheet, key, nation ORDER BY rank NULLS LAST, entry) AS compatriot,
    year,
    nation,
    NULL AS rider_id
FROM line
UNION ALL
SELECT DISTINCT
    NULL,
    k.key,
    1 + coalesce(n.before, 0),
    1 + coalesce(n.compatriots_before, 0),
    coalesce(c.year, year(k.birth_date) + 27),
    k.nation,
    k.rider_id
FROM known AS k
LEFT JOIN number AS n ON n.key = k.key AND n.rider_id = k.rider_id
LEFT JOIN claim AS c ON c.rider_id = k.claimed_id;

CREATE OR REPLACE TEMP TABLE staged_career AS
SELECT
    *,
    sum(CASE WHEN year - before > 20 THEN 1 ELSE 0 END)
        OVER (PARTITION BY key ORDER BY year NULLS FIRST ROWS UNBOUNDED PRECEDING) AS career
FROM (
    SELECT *, lag(year) OVER (PARTITION BY key ORDER BY year NULLS FIRST) AS before
    FROM staged_appearance
);

-- A line belongs to the known rider of its career, nation and number; without a nation on either side, to the one most
-- often there. "person" tells the others apart: lines of one key, career, nation and number.
CREATE OR REPLACE TEMP TABLE staged_person AS
WITH candidate AS (
    SELECT key, namesake, compatriot, career, rider_id, nation, count(*) AS appearances
    FROM staged_career
    WHERE rider_id IS NOT NULL
    GROUP BY key, namesake, compatriot, career, rider_id, nation
),
chosen AS (
    SELECT
        l.entry,
        l.key,
        l.namesake,
        l.compatriot,
        l.career,
        l.nation,
        c.rider_id,
        row_number() OVER (
            PARTITION BY l.entry
            ORDER BY coalesce(c.nation = l.nation, false) DESC, c.appearances DESC, length(c.rider_id), c.rider_id) AS choice
    FROM staged_career AS l
    LEFT JOIN candidate AS c
        ON c.key = l.key AND c.career = l.career
        AND CASE
            WHEN c.nation IS NULL OR l.nation IS NULL THEN c.namesake = l.namesake
            ELSE c.nation = l.nation AND c.compatriot = l.compatriot
        END
    WHERE l.entry IS NOT NULL
),
-- Of people not known yet, lines without a nation are of the one nation that the others tell.
told AS (
    SELECT
        entry,
        key,
        namesake,
        compatriot,
        career,
        CASE
            WHEN rider_id IS NULL AND nation IS NULL AND min(nation) OVER person = max(nation) OVER person
                THEN min(nation) OVER person
            ELSE nation
        END AS nation,
        rider_id
    FROM chosen
    WHERE choice = 1
    WINDOW person AS (PARTITION BY key, namesake, career, rider_id)
)
SELECT
    entry,
    key,
    CASE WHEN nation IS NULL THEN namesake ELSE compatriot END AS number,
    career,
    nation,
    rider_id
FROM told;

DROP TABLE staged_appearance;
DROP TABLE staged_career;
