-- What a table of people tells of riders who are in the archive by now.
INSERT INTO import_made (import_id, what, id)
SELECT $import_id, 'rider', rider_id FROM staged_new_rider ORDER BY rider_id;

CREATE OR REPLACE TEMP TABLE told_fact AS
SELECT t.line, 'rider' AS subject, p.rider_id, CAST(NULL AS VARCHAR) AS race_id, CAST(NULL AS INTEGER) AS year, f.field, f.value
FROM told_person AS t
JOIN staged_person AS p ON p.member = CAST(t.line AS VARCHAR)
CROSS JOIN unnest([
    {'field': 'nation', 'value': t.nation},
    {'field': 'birth_date', 'value': CAST(t.birth_date AS VARCHAR)},
    {'field': 'birth_place', 'value': t.birth_place},
    {'field': 'birth_place_basis', 'value': t.birth_place_basis}]) AS u(f)
WHERE f.value IS NOT NULL;
