-- The names of known riders. Claims keep the id they came with, also when that rider was merged into another.
CREATE OR REPLACE TEMP TABLE staged_spelling AS
SELECT rider_id, key, name_skeleton(key) AS skeleton
FROM (
    SELECT DISTINCT coalesce(m.into_rider_id, s.rider_id) AS rider_id, coalesce(nullif(name_key(s.name), ''), lower(s.name)) AS key
    FROM (SELECT rider_id, name FROM rider UNION ALL SELECT rider_id, alias FROM rider_alias) AS s
    LEFT JOIN rider_merge AS m ON m.rider_id = s.rider_id
);
