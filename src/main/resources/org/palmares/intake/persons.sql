-- Who each line is about. Lines and known riders with one name key are one person while no more than 20 years lie between
-- their successive editions: a longer silence makes two careers of it. Two lines of one key in one list are two people, and
-- two nations are two people. Nobody is ever merged by resemblance: that is for "palmares riders merge".
CREATE OR REPLACE TEMP TABLE staged_appearance AS
WITH line AS (
    SELECT
        l.entry,
        s.year,
        m.key,
        coalesce(n.nation, f.nation) AS nation,
        row_number() OVER (PARTITION BY l.sheet, m.key ORDER BY l.entry) AS namesake
    FROM staged_line AS l
    JOIN staged_name AS m ON m.rider = l.rider
    JOIN staged_sheet AS s ON s.sheet = l.sheet
    LEFT JOIN nation AS n ON n.nation = upper(l.nation)
    LEFT JOIN nation AS f ON f.iso2 = upper(l.nation)
    WHERE s.classification <> 'TEAM'
),
spelling AS (
    SELECT name_key(d.name) AS key, coalesce(m.into_rider_id, d.rider_id) AS rider_id
    FROM rider AS d
    LEFT JOIN rider_merge AS m ON m.rider_id = d.rider_id
    UNION
    SELECT name_key(alias) AS key, rider_id FROM rider_alias
),
known AS (
    SELECT DISTINCT
        p.key,
        p.rider_id,
        coalesce(c.year, year(d.birth_date) + 27) AS year,
        d.nation
    FROM spelling AS p
    JOIN rider AS d ON d.rider_id = p.rider_id
    LEFT JOIN claim AS c ON c.rider_id = p.rider_id
    WHERE p.key IN (SELECT key FROM line)
)
SELECT entry, key, namesake, year, nation, NULL AS rider_id FROM line
UNION ALL
SELECT NULL, key, 1, year, nation, rider_id FROM known;

CREATE OR REPLACE TEMP TABLE staged_career AS
SELECT
    *,
    sum(CASE WHEN year - before > 20 THEN 1 ELSE 0 END)
        OVER (PARTITION BY key, namesake ORDER BY year NULLS FIRST ROWS UNBOUNDED PRECEDING) AS career
FROM (
    SELECT *, lag(year) OVER (PARTITION BY key, namesake ORDER BY year NULLS FIRST) AS before
    FROM staged_appearance
);

-- A line belongs to the known rider of its career and nation; without a nation on either side, to the one most often there.
CREATE OR REPLACE TEMP TABLE staged_person AS
WITH candidate AS (
    SELECT key, namesake, career, rider_id, nation, count(*) AS appearances
    FROM staged_career
    WHERE rider_id IS NOT NULL
    GROUP BY key, namesake, career, rider_id, nation
),
chosen AS (
    SELECT
        l.entry,
        l.key,
        l.namesake,
        l.career,
        l.nation,
        c.rider_id,
        row_number() OVER (
            PARTITION BY l.entry
            ORDER BY coalesce(c.nation = l.nation, false) DESC, c.appearances DESC, length(c.rider_id), c.rider_id) AS choice
    FROM staged_career AS l
    LEFT JOIN candidate AS c
        ON c.key = l.key AND c.namesake = l.namesake AND c.career = l.career
        AND (c.nation IS NULL OR l.nation IS NULL OR c.nation = l.nation)
    WHERE l.entry IS NOT NULL
)
-- Of people not known yet, lines without a nation are of the one nation that the others tell.
SELECT
    entry,
    key,
    namesake,
    career,
    CASE
        WHEN rider_id IS NULL AND nation IS NULL AND min(nation) OVER person = max(nation) OVER person
            THEN min(nation) OVER person
        ELSE nation
    END AS nation,
    rider_id
FROM chosen
WHERE choice = 1
WINDOW person AS (PARTITION BY key, namesake, career, rider_id);
