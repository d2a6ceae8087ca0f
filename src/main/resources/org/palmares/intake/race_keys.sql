-- A race that a page or table names by a key is the one known by it, whatever it was called that year.
UPDATE staged_sheet
SET race_id = k.race_id
FROM race_key AS k
WHERE k.family || ':' || k.key = staged_sheet.race_key AND $race IS NULL;
