-- Which rider is meant by a name?
-- rider TEXT: an id, a name or an alias in whatever order of its words, or words of one that only one rider has; case, accents and
-- hyphens do not matter. NULL is nobody in particular: every rider. An error lists the nearest, or those who may be meant.
-- Columns: rider_id.
CREATE OR REPLACE MACRO rider_of(rider) AS TABLE
WITH known AS (
    SELECT rider_id, name AS printed, name_key(name) AS key, ' ' || fold_name(name) || ' ' AS words, 1 AS place FROM rider
    UNION ALL
    SELECT rider_id, alias, name_key(alias), ' ' || fold_name(alias) || ' ', 2 FROM rider_alias
),
fitting AS (
    SELECT
        coalesce(m.into_rider_id, k.rider_id) AS rider_id,
        min(CASE
            WHEN k.rider_id = rider THEN 0
            WHEN k.key = name_key(rider) THEN k.place
            WHEN contains(k.words, ' ' || fold_name(rider) || ' ') THEN 3
        END) AS place
    FROM known AS k
    LEFT JOIN rider_merge AS m ON m.rider_id = k.rider_id
    WHERE k.rider_id = rider
        OR k.key = name_key(rider)
        OR (fold_name(rider) <> '' AND contains(k.words, ' ' || fold_name(rider) || ' '))
    GROUP BY coalesce(m.into_rider_id, k.rider_id)
),
best AS (
    SELECT rider_id FROM fitting WHERE place = (SELECT min(place) FROM fitting)
),
nearest AS (
    SELECT array_join(list_slice(array_agg(rider_id ORDER BY likeness DESC, rider_id), 1, 3), ', ') AS names
    FROM (
        SELECT rider_id, max(jaro_winkler_similarity(key, name_key(rider))) AS likeness FROM known GROUP BY rider_id
    )
),
found AS (
    SELECT count(*) AS riders, min(rider_id) AS rider_id, array_join(array_sort(array_agg(rider_id)), ', ') AS names FROM best
)
SELECT
    CASE
        WHEN f.riders = 1 THEN f.rider_id
        WHEN f.riders > 1 THEN error('the rider ''' || rider || ''' may be ' || f.names || '; name one of them by its id')
        ELSE error('unknown rider ''' || rider || '''; the nearest are ' || coalesce(n.names, 'none'))
    END AS rider_id
FROM found AS f
CROSS JOIN nearest AS n
WHERE rider IS NOT NULL
UNION ALL
SELECT rider_id FROM rider WHERE rider IS NULL;
