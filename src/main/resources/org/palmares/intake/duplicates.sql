-- What the spellings of each printed name have in common; worked out once a name, for it takes longer than all else here.
CREATE OR REPLACE TEMP TABLE staged_name AS
SELECT rider, coalesce(nullif(name_key(rider), ''), lower(rider)) AS key
FROM (SELECT DISTINCT rider FROM staged_line);

-- A line that stands twice in one list is one statement: the second is kept as a reject, which says where the first is.
CREATE OR REPLACE TEMP TABLE staged_copy AS
SELECT entry, line, first_line
FROM (
    SELECT
        l.entry,
        l.line,
        first_value(l.line) OVER same AS first_line,
        row_number() OVER same AS copy
    FROM staged_line AS l
    JOIN staged_name AS n ON n.rider = l.rider
    WHERE l.rank IS NOT NULL
    WINDOW same AS (PARTITION BY l.sheet, n.key, l.rank, l.rank_raced, l.status, l.team, l.bib ORDER BY l.entry)
)
WHERE copy > 1;

INSERT INTO staged_reject (line, text, reason)
SELECT c.line, t.text, 'the same rider, rank and team stand in line ' || c.first_line || ' already'
FROM staged_copy AS c
JOIN staged_text AS t ON t.entry = c.entry;

DELETE FROM staged_line WHERE entry IN (SELECT entry FROM staged_copy);

DROP TABLE staged_copy;
