-- Who is in the archive, under which names, and when?
-- name_like TEXT, or NULL for everybody: a part of a name or alias, without regard to case and accents.
-- Columns: rider_id, name, nation, birth_date, birth_place, results, wins, first_year, last_year, aliases, merged_into.
CREATE OR REPLACE MACRO riders(name_like := NULL) AS TABLE
SELECT
    d.rider_id,
    d.name,
    d.nation,
    d.birth_date,
    p.name AS birth_place,
    count(r.rider_id) AS results,
    count(CASE WHEN r.rank = 1 AND r.classification = 'GENERAL' AND r.stage IS NULL THEN 1 END) AS wins,
    min(r.year) AS first_year,
    max(r.year) AS last_year,
    min(a.aliases) AS aliases,
    min(m.into_rider_id) AS merged_into
FROM rider AS d
LEFT JOIN place AS p ON p.place_id = d.birth_place
LEFT JOIN result AS r ON r.rider_id = d.rider_id
LEFT JOIN (
    SELECT rider_id, array_join(array_sort(array_agg(alias)), ', ') AS aliases FROM rider_alias GROUP BY rider_id
) AS a ON a.rider_id = d.rider_id
LEFT JOIN rider_merge AS m ON m.rider_id = d.rider_id
WHERE name_like IS NULL
    OR contains(fold_name(d.name), nullif(fold_name(name_like), ''))
    OR contains(fold_name(coalesce(a.aliases, '')), nullif(fold_name(name_like), ''))
    OR d.rider_id = name_like
GROUP BY d.rider_id, d.name, d.nation, d.birth_date, p.name
ORDER BY d.rider_id;
