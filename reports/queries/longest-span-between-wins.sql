-- Whose wins of one race lie furthest apart?
--
-- The span runs from a rider's first win of a race to the last, the wait is the longest from one win to the next. All races
-- together, or one.
-- :race TEXT = NULL -- the race, or all when it is not given
-- :how_many INTEGER = 10 -- riders to list
-- returns: rider VARCHAR
-- returns: race VARCHAR
-- returns: span_years INTEGER
-- returns: longest_wait_years INTEGER
-- returns: wins BIGINT
-- returns: years VARCHAR when
-- returns: editions_known VARCHAR how many winners of the race's held editions are known, of how many

WITH win AS (
    SELECT race_id, rider_id, rider, year, year - lag(year) OVER (PARTITION BY race_id, rider_id ORDER BY year) AS wait_years
    FROM winners($race)
    WHERE rider IS NOT NULL
)
SELECT
    w.rider,
    c.name AS race,
    max(w.year) - min(w.year) AS span_years,
    max(w.wait_years) AS longest_wait_years,
    count(*) AS wins,
    string_agg(w.year, ', ' ORDER BY w.year) AS years,
    any_value(c.winner_known || ' of ' || c.editions_held) AS editions_known
FROM win AS w
JOIN coverage($race) AS c ON c.race_id = w.race_id
GROUP BY w.race_id, c.name, w.rider_id, w.rider
HAVING count(*) > 1
ORDER BY span_years DESC, longest_wait_years DESC, min(w.year), w.race_id, w.rider_id
LIMIT $how_many;
-- expect
-- > ┌─────────────────────┬──────────────────────┬────────────┬────────────────────┬──────┬──────────────────────────────────────────┬────────────────┐
-- > │ rider               │ race                 │ span_years │ longest_wait_years │ wins │ years                                    │ editions_known │
-- > ├─────────────────────┼──────────────────────┼────────────┼────────────────────┼──────┼──────────────────────────────────────────┼────────────────┤
-- > │ Ángel Vicioso       │ GP Miguel Indurain   │         14 │                 13 │    3 │ 2001, 2002, 2015                         │ 47 of 69       │
-- > │ Gaetano Belloni     │ Il Lombardia         │         13 │                 10 │    3 │ 1915, 1918, 1928                         │ 119 of 119     │
-- > │ Fausto Coppi        │ Giro d'Italia        │         13 │                  7 │    5 │ 1940, 1947, 1949, 1952, 1953             │ 107 of 108     │
-- > │ Gino Bartali        │ Milano–Sanremo       │         11 │                  7 │    4 │ 1939, 1940, 1947, 1950                   │ 116 of 116     │
-- > │ Alejandro Valverde  │ Liège–Bastogne–Liège │         11 │                  7 │    4 │ 2006, 2008, 2015, 2017                   │ 111 of 111     │
-- > │ Gino Bartali        │ Tour de France       │         10 │                 10 │    2 │ 1938, 1948                               │ 105 of 112     │
-- > │ Walter Godefroot    │ Tour of Flanders     │         10 │                 10 │    2 │ 1968, 1978                               │ 107 of 107     │
-- > │ Gino Bartali        │ Giro d'Italia        │         10 │                  9 │    3 │ 1936, 1937, 1946                         │ 107 of 108     │
-- > │ Costante Girardengo │ Milano–Sanremo       │         10 │                  3 │    6 │ 1918, 1921, 1923, 1925, 1926, 1928       │ 116 of 116     │
-- > │ Eddy Merckx         │ Milano–Sanremo       │         10 │                  3 │    7 │ 1966, 1967, 1969, 1971, 1972, 1975, 1976 │ 116 of 116     │
-- > └─────────────────────┴──────────────────────┴────────────┴────────────────────┴──────┴──────────────────────────────────────────┴────────────────┘
