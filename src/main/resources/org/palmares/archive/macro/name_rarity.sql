-- How rare is a name among riders? One row a name key that any rider has. Columns: key, rarity, words, riders.
-- rarity is minus the logarithm to base 2 of how many riders would bear the name by chance, were its words drawn one by one; rounded,
-- for a product of floating numbers ends otherwise in another order. words: the same of each word of it alone, drawn once; riders: of how many.
CREATE OR REPLACE MACRO name_rarity() AS TABLE
WITH spelling AS (
    SELECT rider_id, coalesce(nullif(name_key(name), ''), lower(name)) AS key
    FROM (SELECT rider_id, name FROM rider UNION SELECT rider_id, alias FROM rider_alias)
),
word AS (
    SELECT DISTINCT rider_id, unnest(string_split(key, ' ')) AS word FROM spelling
),
frequency AS (
    SELECT word, count(*) AS riders FROM word GROUP BY word
),
total AS (
    SELECT 2000 + count(*) AS riders FROM rider
)
SELECT
    n.key,
    round(-log2(max(t.riders) * product((f.riders + 1) / t.riders)), 6) AS rarity,
    map_from_entries(list((n.word, -log2((f.riders + 1) / t.riders)))) AS words,
    max(t.riders) AS riders
FROM (SELECT key, unnest(list_distinct(string_split(key, ' '))) AS word FROM (SELECT DISTINCT key FROM spelling)) AS n
JOIN frequency AS f ON f.word = n.word
CROSS JOIN total AS t
GROUP BY n.key;
