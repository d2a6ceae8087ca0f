-- A line that does not tell its year, or its race, while others of the file do, is a line that is not understood.
INSERT INTO staged_reject (line, text, reason)
SELECT
    l.line,
    t.text,
    concat_ws(
        '; ',
        CASE WHEN s.year IS NULL THEN 'there is no year in this row, while others have one; --year fills the gap' END,
        CASE WHEN s.race_id IS NULL THEN 'there is no race in this row, while others have one; --race fills the gap' END)
FROM staged_line AS l
JOIN staged_text AS t ON t.entry = l.entry
JOIN staged_sheet AS s ON s.sheet = l.sheet
WHERE s.year IS NULL OR s.race_id IS NULL;

DELETE FROM staged_line
WHERE sheet IN (SELECT sheet FROM staged_sheet WHERE year IS NULL OR race_id IS NULL);

DELETE FROM staged_sheet WHERE year IS NULL OR race_id IS NULL;
