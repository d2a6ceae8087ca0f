-- How long did the host nation wait for a win of its race?
--
-- The longest rows of successive editions without a win by a rider of the race's nation. An edition that nobody won, or a team,
-- belongs to the row; a winner who is not known may have been one of the nation, and unknown counts such editions. A year of
-- which it is not known whether the race was held, or that is not in the archive, breaks a row: begins and ends say so. Rows
-- as long as the last one listed are listed too.
-- :race TEXT = 'giro-d-italia' -- the race
-- :how_many INTEGER = 5 -- droughts to list, the longest first
-- returns: place BIGINT
-- returns: editions BIGINT held without a home win
-- returns: first_year INTEGER the first of them
-- returns: last_year INTEGER the last of them
-- returns: begins VARCHAR after whose home win; or why that is not known
-- returns: ends VARCHAR with whose home win; or that it lasts, or why that is not known
-- returns: unknown BIGINT editions among them whose winner is not known

WITH edition_won AS (
    SELECT
        o.year,
        o.edition_before,
        o.broken_by,
        o.outcome,
        o.winner,
        coalesce(bool_or(w.nation = r.nation), false) AS home
    FROM outcomes($race) AS o
    JOIN race AS r ON r.race_id = o.race_id
    JOIN winners($race) AS w ON w.year = o.year
    WHERE o.held = 'held' AND r.nation IS NOT NULL
    GROUP BY o.year, o.edition_before, o.broken_by, o.outcome, o.winner
),
-- A row begins after a home win, after a broken chain and with the first edition.
numbered AS (
    SELECT
        *,
        count(*) FILTER (WHERE home OR edition_before IS NULL) OVER (ORDER BY year ROWS UNBOUNDED PRECEDING) AS drought
    FROM edition_won
),
drought AS (
    SELECT
        drought,
        count(*) AS editions,
        min(year) AS first_year,
        max(year) AS last_year,
        count(*) FILTER (WHERE outcome = 'unknown') AS unknown
    FROM numbered
    WHERE NOT home
    GROUP BY drought
),
told AS (
    SELECT
        d.*,
        rank() OVER (ORDER BY d.editions DESC) AS place,
        CASE
            WHEN f.edition_before IS NOT NULL THEN 'after ' || b.winner || ' ' || b.year
            WHEN f.broken_by IS NOT NULL THEN 'not known: ' || f.broken_by
            ELSE 'with the first edition'
        END AS begins,
        CASE
            WHEN n.year IS NOT NULL THEN 'with ' || n.winner || ' ' || n.year
            WHEN EXISTS (SELECT 1 FROM calendar($race) AS c WHERE c.year > d.last_year AND c.held <> 'not-held')
                THEN 'not known: ' || (
                    SELECT min(c.year) FROM calendar($race) AS c WHERE c.year > d.last_year AND c.held NOT IN ('held', 'not-held'))
            ELSE 'lasts'
        END AS ends
    FROM drought AS d
    JOIN edition_won AS f ON f.year = d.first_year
    LEFT JOIN edition_won AS b ON b.year = f.edition_before
    LEFT JOIN edition_won AS n ON n.edition_before = d.last_year
)
SELECT place, editions, first_year, last_year, begins, ends, unknown
FROM told
WHERE place <= $how_many
ORDER BY place, first_year;
-- expect
-- > ┌───────┬──────────┬────────────┬───────────┬──────────────────────────────┬─────────────────────────────┬─────────┐
-- > │ place │ editions │ first_year │ last_year │ begins                       │ ends                        │ unknown │
-- > ├───────┼──────────┼────────────┼───────────┼──────────────────────────────┼─────────────────────────────┼─────────┤
-- > │     1 │        9 │       2017 │      2025 │ after Vincenzo Nibali 2016   │ lasts                       │       0 │
-- > │     2 │        5 │       1970 │      1974 │ after Felice Gimondi 1969    │ with Fausto Bertoglio 1975  │       0 │
-- > │     2 │        5 │       1992 │      1996 │ after Franco Chioccioli 1991 │ with Ivan Gotti 1997        │       0 │
-- > │     4 │        3 │       1987 │      1989 │ after Roberto Visentini 1986 │ with Gianni Bugno 1990      │       0 │
-- > │     5 │        2 │       1959 │      1960 │ after Ercole Baldini 1958    │ with Arnaldo Pambianco 1961 │       0 │
-- > │     5 │        2 │       1977 │      1978 │ after Felice Gimondi 1976    │ with Giuseppe Saronni 1979  │       0 │
-- > │     5 │        2 │       2008 │      2009 │ after Danilo Di Luca 2007    │ with Ivan Basso 2010        │       0 │
-- > │     5 │        2 │       2014 │      2015 │ after Vincenzo Nibali 2013   │ with Vincenzo Nibali 2016   │       0 │
-- > └───────┴──────────┴────────────┴───────────┴──────────────────────────────┴─────────────────────────────┴─────────┘
