-- How fast was a race won, decade by decade?
--
-- The winner's distance over the winner's time, in km/h. Where a source states a speed but no time, that speed.
-- :race TEXT = 'paris-roubaix' -- the race
-- returns: decade VARCHAR
-- returns: slowest_kmh DECIMAL(6,3)
-- returns: mean_kmh DECIMAL(6,3)
-- returns: fastest_kmh DECIMAL(6,3)
-- returns: fastest_year INTEGER the earliest, where two were as fast
-- returns: editions_known VARCHAR how many held editions have a known speed, of how many

WITH speed AS (
    SELECT
        e.year,
        w.decade,
        coalesce(
            CAST(e.distance_km * 3600 / nullif(max(w.time_s), 0) AS DECIMAL(6, 3)), e.avg_speed_kmh) AS kmh
    FROM winners($race) AS w
    JOIN edition AS e ON e.race_id = w.race_id AND e.year = w.year
    WHERE w.held = 'held'
    GROUP BY e.year, w.decade, e.distance_km, e.avg_speed_kmh
)
SELECT
    decade || 's' AS decade,
    min(kmh) AS slowest_kmh,
    CAST(sum(kmh) / count(kmh) AS DECIMAL(6, 3)) AS mean_kmh,
    max(kmh) AS fastest_kmh,
    min(year) FILTER (WHERE kmh = fastest) AS fastest_year,
    count(kmh) || ' of ' || count(*) AS editions_known
FROM (SELECT *, max(kmh) OVER (PARTITION BY decade) AS fastest FROM speed)
GROUP BY decade
ORDER BY min(year);
-- expect
-- > ┌────────┬─────────────┬──────────┬─────────────┬──────────────┬────────────────┐
-- > │ decade │ slowest_kmh │ mean_kmh │ fastest_kmh │ fastest_year │ editions_known │
-- > ├────────┼─────────────┼──────────┼─────────────┼──────────────┼────────────────┤
-- > │ 1890s  │      28.124 │   30.716 │      32.600 │         1898 │ 4 of 4         │
-- > │ 1900s  │      25.630 │   29.997 │      37.352 │         1900 │ 10 of 10       │
-- > │ 1910s  │      22.857 │   30.073 │      35.333 │         1913 │ 6 of 6         │
-- > │ 1920s  │      25.552 │   30.123 │      35.628 │         1926 │ 10 of 10       │
-- > │ 1930s  │      30.995 │   35.140 │      39.207 │         1935 │ 10 of 10       │
-- > │ 1940s  │      31.212 │   38.548 │      43.992 │         1948 │ 7 of 7         │
-- > │ 1950s  │      33.300 │   39.384 │      43.322 │         1953 │ 10 of 10       │
-- > │ 1960s  │      36.606 │   39.806 │      45.130 │         1964 │ 10 of 10       │
-- > │ 1970s  │      36.437 │   39.466 │      42.108 │         1971 │ 10 of 10       │
-- > │ 1980s  │      35.209 │   38.730 │      43.106 │         1980 │ 10 of 10       │
-- > │ 1990s  │      34.790 │   39.534 │      43.554 │         1996 │ 10 of 10       │
-- > │ 2000s  │      37.704 │   40.735 │      43.407 │         2008 │ 10 of 10       │
-- > │ 2010s  │      39.325 │   43.011 │      45.204 │         2017 │ 10 of 10       │
-- > │ 2020s  │      45.792 │   46.839 │      47.802 │         2024 │ 4 of 5         │
-- > └────────┴─────────────┴──────────┴─────────────┴──────────────┴────────────────┘
