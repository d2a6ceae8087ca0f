-- A nation that is no code the archive knows is left out of a rider, and named.
INSERT INTO staged_note
SELECT
    CASE WHEN count(*) = 1 THEN 'the nation ' ELSE 'the nations ' END
        || string_agg('"' || nation || '"', ', ' ORDER BY line) FILTER (WHERE n <= 5)
        || CASE WHEN count(*) > 5 THEN ' and ' || (count(*) - 5) || ' more' ELSE '' END
        || CASE WHEN count(*) = 1 THEN ' is' ELSE ' are' END
        || ' not known by a code of three or two letters, and left out of ' || sum(lines)
        || CASE WHEN sum(lines) = 1 THEN ' line' ELSE ' lines' END || ', the first ' || min(line)
FROM (
    SELECT *, row_number() OVER (ORDER BY line, nation) AS n
    FROM (
        SELECT l.nation, min(l.line) AS line, count(*) AS lines
        FROM staged_line AS l
        WHERE l.nation IS NOT NULL
        GROUP BY l.nation
    ) AS told
    WHERE NOT EXISTS (
        SELECT 1 FROM nation AS n WHERE n.nation = upper(told.nation) OR n.iso2 = upper(told.nation))
)
HAVING count(*) > 0;
