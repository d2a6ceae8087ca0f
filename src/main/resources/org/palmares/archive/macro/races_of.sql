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
    SELECT trim(part) AS given, fold_name(part) AS folded
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
    SELECT w.given, w.folded, min(k.place) AS place
    FROM wanted AS w
    LEFT JOIN known AS k ON k.folded = w.folded
    GROUP BY w.given, w.folded
),
likeness AS (
    SELECT b.given, k.suggested, max(jaro_winkler_similarity(k.folded, b.folded)) AS likeness
    FROM best AS b
    LEFT JOIN known AS k ON TRUE
    WHERE b.place IS NULL
    GROUP BY b.given, k.suggested
)
SELECT DISTINCT k.race_id
FROM best AS b
JOIN known AS k ON k.folded = b.folded AND k.place = b.place
UNION ALL
SELECT error('unknown race ''' || given || '''; the nearest are '
    || coalesce(array_join(list_slice(
        array_agg(suggested ORDER BY likeness DESC, suggested) FILTER (WHERE suggested IS NOT NULL), 1, 3), ', '), 'none'))
FROM likeness
GROUP BY given
UNION ALL
SELECT race_id FROM race WHERE race IS NULL;
