-- A line that stands twice in one list is one statement: the second is kept as a reject, which says where the first is.
INSERT INTO staged_reject (line, text, reason)
SELECT line, text, 'the same rider, rank and team stand in line ' || first_line || ' already'
FROM (
    SELECT line, text, entry, first_value(line) OVER same AS first_line, first_value(entry) OVER same AS first_entry
    FROM staged_line
    WHERE rank IS NOT NULL
    WINDOW same AS (PARTITION BY sheet, name_key(rider), rank, rank_raced, status, team, bib ORDER BY entry)
)
WHERE entry > first_entry;

DELETE FROM staged_line
WHERE entry IN (
    SELECT entry
    FROM (
        SELECT
            entry,
            row_number() OVER (
                PARTITION BY sheet, name_key(rider), rank, rank_raced, status, team, bib ORDER BY entry) AS copy
        FROM staged_line
        WHERE rank IS NOT NULL
    )
    WHERE copy > 1);
