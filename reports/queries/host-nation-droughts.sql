-- How long did the host nation wait for a win of its race?
--
-- The longest rows of held editions between two wins by riders of the race's nation. A winner who is not known may have
-- been one: unknown counts such editions within the drought.
-- :race TEXT = 'giro-d-italia' -- the race
-- :how_many INTEGER = 5 -- droughts to list, the longest first
-- returns: editions BIGINT held without a home win
-- returns: first_year INTEGER the first of them
-- returns: last_year INTEGER the last of them
-- returns: ended_by VARCHAR who won the next one; empty where it lasts
-- returns: unknown BIGINT editions among them whose winner is not known

WITH edition_won AS (
    SELECT
        w.year,
        bool_or(w.nation = r.nation) AS home,
        string_agg(w.rider, ' and ' ORDER BY w.rider) AS winner
    FROM winners($race) AS w
    JOIN race AS r ON r.race_id = w.race_id
    WHERE w.held = 'held'
    GROUP BY w.year
),
numbered AS (
    SELECT *, count(*) FILTER (WHERE home) OVER (ORDER BY year ROWS UNBOUNDED PRECEDING) AS home_wins_before
    FROM edition_won
)
SELECT
    count(*) AS editions,
    min(n.year) AS first_year,
    max(n.year) AS last_year,
    (SELECT e.winner FROM edition_won AS e WHERE e.year > max(n.year) ORDER BY e.year LIMIT 1) AS ended_by,
    count(*) FILTER (WHERE n.winner IS NULL) AS unknown
FROM numbered AS n
WHERE n.home IS NOT TRUE
GROUP BY n.home_wins_before
ORDER BY editions DESC, first_year
LIMIT $how_many;
-- expect
-- > ┌──────────┬────────────┬───────────┬───────────────────┬─────────┐
-- > │ editions │ first_year │ last_year │ ended_by          │ unknown │
-- > ├──────────┼────────────┼───────────┼───────────────────┼─────────┤
-- > │        9 │       2017 │      2025 │ NULL              │       0 │
-- > │        5 │       1970 │      1974 │ Fausto Bertoglio  │       0 │
-- > │        5 │       1992 │      1996 │ Ivan Gotti        │       0 │
-- > │        3 │       1987 │      1989 │ Gianni Bugno      │       0 │
-- > │        2 │       1959 │      1960 │ Arnaldo Pambianco │       0 │
-- > └──────────┴────────────┴───────────┴───────────────────┴─────────┘
