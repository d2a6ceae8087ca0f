-- Which editions of a race were won by the least and by the most?
--
-- Among finishes that the clock told apart: same times are the script same-time-finishes. Equal margins share a place, and the
-- list is not cut within one. Editions decided on points, shared or won by nobody have no margin.
-- :race TEXT = 'tour-de-france' -- the race
-- :how_many INTEGER = 5 -- places from each end
-- returns: extreme VARCHAR narrowest or widest
-- returns: place BIGINT
-- returns: year INTEGER
-- returns: winner VARCHAR
-- returns: second VARCHAR
-- returns: margin_s DOUBLE seconds
-- returns: margins_known VARCHAR how many margins are known, of how many that exist in the archive's editions

WITH margin AS (
    SELECT
        *,
        rank() OVER (ORDER BY margin_s) AS from_narrowest,
        rank() OVER (ORDER BY margin_s DESC) AS from_widest
    FROM winning_margins($race)
    WHERE margin_s > 0
)
SELECT
    m.extreme,
    m.place,
    m.year,
    m.winner,
    m.second,
    m.margin_s,
    (SELECT margin_known || ' of ' || margin_exists FROM coverage($race)) AS margins_known
FROM (
    SELECT 'narrowest' AS extreme, from_narrowest AS place, * FROM margin
    UNION ALL
    SELECT 'widest', from_widest, * FROM margin
) AS m
WHERE m.place <= $how_many
ORDER BY m.extreme, m.place, m.year;
-- expect
-- > ┌───────────┬───────┬──────┬──────────────────┬──────────────────────────┬──────────┬───────────────┐
-- > │ extreme   │ place │ year │ winner           │ second                   │ margin_s │ margins_known │
-- > ├───────────┼───────┼──────┼──────────────────┼──────────────────────────┼──────────┼───────────────┤
-- > │ narrowest │     1 │ 1989 │ Greg LeMond      │ Laurent Fignon           │        8 │ 97 of 97      │
-- > │ narrowest │     2 │ 2007 │ Alberto Contador │ Cadel Evans              │       23 │ 97 of 97      │
-- > │ narrowest │     3 │ 2006 │ Óscar Pereiro    │ Andreas Klöden           │       32 │ 97 of 97      │
-- > │ narrowest │     4 │ 1968 │ Jan Janssen      │ Herman Van Springel      │       38 │ 97 of 97      │
-- > │ narrowest │     5 │ 1987 │ Stephen Roche    │ Pedro Delgado            │       40 │ 97 of 97      │
-- > │ widest    │     1 │ 1903 │ Maurice Garin    │ Lucien Pothier           │    10761 │ 97 of 97      │
-- > │ widest    │     2 │ 1904 │ Henri Cornet     │ Jean-Baptiste Dortignacq │     8174 │ 97 of 97      │
-- > │ widest    │     3 │ 1927 │ Nicolas Frantz   │ Maurice De Waele         │     6501 │ 97 of 97      │
-- > │ widest    │     4 │ 1919 │ Firmin Lambot    │ Jean Alavoine            │     6174 │ 97 of 97      │
-- > │ widest    │     5 │ 1926 │ Lucien Buysse    │ Nicolas Frantz           │     4945 │ 97 of 97      │
-- > └───────────┴───────┴──────┴──────────────────┴──────────────────────────┴──────────┴───────────────┘
