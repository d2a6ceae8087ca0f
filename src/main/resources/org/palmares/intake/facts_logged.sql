-- A line that an earlier import of the same file refused is understood now.
UPDATE reject
SET taken_in_by = $import_id
WHERE import_id <> $import_id AND file = $file AND taken_in_by IS NULL
    AND import_id IN (SELECT import_id FROM import_log WHERE format = $format)
    AND text NOT IN (SELECT text FROM staged_reject);

INSERT INTO import_log (import_id, file, format, digest, source_id, lines_read, lines_rejected)
SELECT $import_id, $file, $format, $digest, $source_id, $lines - (SELECT count(*) FROM staged_reject), (SELECT count(*) FROM staged_reject);
