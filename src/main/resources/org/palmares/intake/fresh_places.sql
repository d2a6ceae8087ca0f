-- Places that rows tell of and the archive does not have. A row may be refused for another reason; its place is no less where it is.
INSERT INTO place (place_id, name, precision, municipality, province, region, nation, lat, lon, source)
SELECT place_id, name, 'town', coalesce(municipality, name), province, region, nation, TRY_CAST(lat AS DOUBLE), TRY_CAST(lon AS DOUBLE), $source
FROM fresh_place
ORDER BY place_id;

INSERT INTO import_made (import_id, what, id)
SELECT $import_id, 'place', place_id FROM fresh_place ORDER BY place_id;
