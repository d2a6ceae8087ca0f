-- Whose wins of one race lie furthest apart?
--
-- The span runs from a rider's first win of a race to the last, the wait is the longest from one win to the next. All men's or
-- women's races together, or one race.
-- :race TEXT = NULL -- the race, or all when it is not given
-- :category TEXT = 'men' -- whose races, when none is given: men or women
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
    JOIN race USING (race_id)
    WHERE rider IS NOT NULL AND ($race IS NOT NULL OR category = $category)
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
-- > ┌────────────────────┬───────────────────────┬────────────┬────────────────────┬──────┬──────────────────────────────┬────────────────┐
-- > │ rider              │ race                  │ span_years │ longest_wait_years │ wins │ years                        │ editions_known │
-- > ├────────────────────┼───────────────────────┼────────────┼────────────────────┼──────┼──────────────────────────────┼────────────────┤
-- > │ Ángel Vicioso      │ GP Miguel Indurain    │         14 │                 13 │    3 │ 2001, 2002, 2015             │ 54 of 69       │
-- > │ Gaetano Belloni    │ Il Lombardia          │         13 │                 10 │    3 │ 1915, 1918, 1928             │ 119 of 119     │
-- > │ Fausto Coppi       │ Giro d'Italia         │         13 │                  7 │    5 │ 1940, 1947, 1949, 1952, 1953 │ 107 of 108     │
-- > │ Gerrie Knetemann   │ Amstel Gold Race      │         11 │                 11 │    2 │ 1974, 1985                   │ 59 of 59       │
-- > │ Alejandro Valverde │ La Flèche Wallonne    │         11 │                  8 │    5 │ 2006, 2014, 2015, 2016, 2017 │ 89 of 89       │
-- > │ Gino Bartali       │ Milano–Sanremo        │         11 │                  7 │    4 │ 1939, 1940, 1947, 1950       │ 116 of 116     │
-- > │ Alejandro Valverde │ Liège–Bastogne–Liège  │         11 │                  7 │    4 │ 2006, 2008, 2015, 2017       │ 111 of 111     │
-- > │ Gino Bartali       │ Tour de France        │         10 │                 10 │    2 │ 1938, 1948                   │ 105 of 112     │
-- > │ Walter Godefroot   │ Tour of Flanders      │         10 │                 10 │    2 │ 1968, 1978                   │ 109 of 109     │
-- > │ Roger De Vlaeminck │ Omloop Het Nieuwsblad │         10 │                 10 │    2 │ 1969, 1979                   │ 78 of 78       │
-- > └────────────────────┴───────────────────────┴────────────┴────────────────────┴──────┴──────────────────────────────┴────────────────┘
