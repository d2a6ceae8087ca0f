-- Which races are meant by a name?
-- race TEXT: the id, a name or an alias of a race; a set of races such as 'monuments'; 'all' (every men's race; 'all-women' and
-- 'all-races' are the others); or several of these, with commas between. NULL is every race. Case, accents, hyphens and dashes
-- do not matter. An error lists the nearest races and sets when nothing is meant by a name.
-- Columns: race_id. One row a race.
CREATE OR REPLACE MACRO races_of(race) AS TABLE
WITH named AS (
    SELECT race_id, race_id AS suggested, race_id AS name, 1 AS place FROM race
    UNION ALL
    SELECT race_id, race_id, name, 2 FROM race
    UNION ALL
    SELECT race_id, set_id, set_id, 3 FROM race_set
    UNION ALL
    SELECT race_id, set_id, name, 3 FROM race_set
    UNION ALL
    SELECT r.race_id, every.suggested, every.suggested, 3
    FROM race AS r
    JOIN (
        VALUES ('men', 'all'), ('men', 'all-men'), ('men', 'all-races'), ('women', 'all-women'), ('women', 'all-races')
    ) AS every (category, suggested)
        ON every.category = r.category
    UNION ALL
    SELECT race_id, race_id, alias, 4 FROM race_alias
),
known AS (
    SELECT DISTINCT race_id, suggested, fold_name(name) AS folded, place FROM named
),
wanted AS (
    SELECT DISTINCT trim(part) AS given
    FROM (
        SELECT unnest(
            CASE
                WHEN race IS NULL THEN CAST([] AS VARCHAR[])
                WHEN (SELECT bool_or(folded = fold_name(race)) FROM known) THEN [race]
                ELSE string_split(race, ',')
            END) AS part
    )
),
best AS (
    SELECT w.given, min(k.place) AS place
    FROM wanted AS w
    LEFT JOIN known AS k ON k.folded = fold_name(w.given)
    GROUP BY w.given
),
likeness AS (
    SELECT b.given, k.suggested, max(jaro_winkler_similarity(k.folded, fold_name(b.given))) AS likeness
    FROM best AS b
    CROSS JOIN known AS k
    WHERE b.place IS NULL
    GROUP BY b.given, k.suggested
),
nearest AS (
    SELECT given, array_join(list_slice(array_agg(suggested ORDER BY likeness DESC, suggested), 1, 3), ', ') AS names
    FROM likeness
    GROUP BY given
)
SELECT DISTINCT
    CASE
        WHEN b.place IS NULL
            THEN error('unknown race ''' || b.given || '''; the nearest are ' || coalesce(n.names, 'none'))
        ELSE k.race_id
    END AS race_id
FROM best AS b
LEFT JOIN known AS k ON k.folded = fold_name(b.given) AND k.place = b.place
LEFT JOIN nearest AS n ON n.given = b.given
UNION
SELECT race_id FROM race WHERE race IS NULL;
