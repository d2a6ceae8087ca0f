-- The ids of the races that a macro is asked about; races_of() also knows names as people type them.
-- race TEXT: the id of a race or of a set such as 'monuments', 'all' (every men's race; 'all-women' and 'all-races' are the
-- others), or several of these with commas between. NULL is every race. An error names the nearest when there is no such id.
-- Columns: race_id. One row a race.
CREATE OR REPLACE MACRO race_ids(race) AS TABLE
WITH known AS (
    SELECT race_id AS id FROM race
    UNION
    SELECT set_id FROM race_set
    UNION
    SELECT id FROM (VALUES ('all'), ('all-women'), ('all-races')) AS every (id)
),
unknown AS (
    SELECT g.id FROM (SELECT unnest(race_words(race)) AS id) AS g WHERE g.id NOT IN (SELECT id FROM known)
)
SELECT race_id FROM race_filter(race)
UNION ALL
SELECT error('no race or set has the id ''' || u.id || '''; the nearest are '
    || array_join(
        list_slice(array_agg(k.id ORDER BY jaro_winkler_similarity(k.id, u.id) DESC, k.id), 1, 3), ', '))
FROM unknown AS u
CROSS JOIN known AS k
GROUP BY u.id;
