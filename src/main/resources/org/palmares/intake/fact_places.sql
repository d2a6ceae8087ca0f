-- A table of places: those that are not known are made, and the others are as they are. Parameter import_id, source.
INSERT INTO staged_reject (line, text, reason)
SELECT m.line, m.text, coalesce(p.reason, 'there is no place in this row')
FROM mapped AS m
LEFT JOIN told_place AS p ON p.key = place_key(m.place, m.municipality, m.province, m.region, m.nation, m.lat, m.lon)
WHERE m.place IS NULL OR p.reason IS NOT NULL;

INSERT INTO staged_note
SELECT CASE WHEN count(*) = 1 THEN 'the place ' || min(place_id) || ' is known already and stays as it is'
    ELSE count(*) || ' places are known already and stay as they are, such as ' || min(place_id) END
FROM told_place
WHERE place_id NOT IN (SELECT place_id FROM fresh_place)
HAVING count(*) > 0;
