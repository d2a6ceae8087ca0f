-- Whose wins of one race lie furthest apart?
--
-- The span runs from a rider's first win of a race to the last, the wait is the longest from one win to the next. All men's
-- or women's races together, or one. Riders whose spans and waits are as long share a place, and the list is not cut within one.
-- :race TEXT = NULL -- the race, or all when it is not given
-- :how_many INTEGER = 10 -- places to list
-- :category TEXT = 'men' -- men or women, when no race is given
-- returns: place BIGINT
-- returns: rider VARCHAR
-- returns: race VARCHAR
-- returns: span_years INTEGER
-- returns: longest_wait_years INTEGER
-- returns: wins BIGINT
-- returns: years VARCHAR when
-- returns: unknown_between BIGINT years of the span whose winner is not known: with one of them the wait was shorter
-- returns: editions_known VARCHAR how many winners of the race's editions in the archive are known, of how many

WITH placed AS (
    SELECT w.*, rank() OVER (ORDER BY w.span_years DESC, w.longest_wait_years DESC) AS place
    FROM repeat_winners($race) AS w
    JOIN race AS r ON r.race_id = w.race_id
    WHERE $race IS NOT NULL OR r.category = $category
)
SELECT
    p.place,
    p.rider,
    c.name AS race,
    p.span_years,
    p.longest_wait_years,
    p.wins,
    p.years,
    p.unknown_between,
    c.winner_known || ' of ' || c.editions_in_archive AS editions_known
FROM placed AS p
JOIN coverage($race) AS c ON c.race_id = p.race_id
WHERE p.place <= $how_many
ORDER BY p.place, p.first_year, p.race_id, p.rider_id;
-- expect
-- > ┌───────┬────────────────────┬───────────────────────┬────────────┬────────────────────┬──────┬──────────────────────────────┬─────────────────┬────────────────┐
-- > │ place │ rider              │ race                  │ span_years │ longest_wait_years │ wins │ years                        │ unknown_between │ editions_known │
-- > ├───────┼────────────────────┼───────────────────────┼────────────┼────────────────────┼──────┼──────────────────────────────┼─────────────────┼────────────────┤
-- > │     1 │ Ángel Vicioso      │ GP Miguel Indurain    │         14 │                 13 │    3 │ 2001, 2002, 2015             │               0 │ 54 of 69       │
-- > │     2 │ Gaetano Belloni    │ Il Lombardia          │         13 │                 10 │    3 │ 1915, 1918, 1928             │               0 │ 119 of 119     │
-- > │     3 │ Fausto Coppi       │ Giro d'Italia         │         13 │                  7 │    5 │ 1940, 1947, 1949, 1952, 1953 │               0 │ 107 of 108     │
-- > │     4 │ Gerrie Knetemann   │ Amstel Gold Race      │         11 │                 11 │    2 │ 1974, 1985                   │               0 │ 59 of 59       │
-- > │     5 │ Alejandro Valverde │ La Flèche Wallonne    │         11 │                  8 │    5 │ 2006, 2014, 2015, 2016, 2017 │               0 │ 89 of 89       │
-- > │     6 │ Gino Bartali       │ Milano–Sanremo        │         11 │                  7 │    4 │ 1939, 1940, 1947, 1950       │               0 │ 116 of 116     │
-- > │     6 │ Alejandro Valverde │ Liège–Bastogne–Liège  │         11 │                  7 │    4 │ 2006, 2008, 2015, 2017       │               0 │ 111 of 111     │
-- > │     8 │ Gino Bartali       │ Tour de France        │         10 │                 10 │    2 │ 1938, 1948                   │               0 │ 105 of 112     │
-- > │     8 │ Walter Godefroot   │ Tour of Flanders      │         10 │                 10 │    2 │ 1968, 1978                   │               0 │ 109 of 109     │
-- > │     8 │ Roger De Vlaeminck │ Omloop Het Nieuwsblad │         10 │                 10 │    2 │ 1969, 1979                   │               0 │ 78 of 78       │
-- > └───────┴────────────────────┴───────────────────────┴────────────┴────────────────────┴──────┴──────────────────────────────┴─────────────────┴────────────────┘
