-- What was not understood, kept for the user to look at.
INSERT INTO reject (import_id, file, line, text, reason, kind)
SELECT $import_id, $file, line, text, reason, kind
FROM staged_reject
ORDER BY line;
