-- A line that stands twice in one list is one statement: the second is kept as a reject, which says where the first is.
INSERT INTO staged_reject (line, text, reason)
SELECT line, text, 'the same rider, rank and team stand in line ' || first_line || ' already'
FROM (
    SELECT
        line,
        text,
        first_value(line) OVER same AS first_line
    FROM staged_line
    WHERE rank IS NOT NULL
    WINDOW same AS (PARTITION BY sheet, name_key(rider), rank, rank_raced, status, team, bib ORDER BY line)
)
WHERE line > first_line;

DELETE FROM staged_line
WHERE EXISTS (SELECT 1 FROM staged_reject AS r WHERE r.line = staged_line.line AND starts_with(r.reason, 'the same rider, '));
