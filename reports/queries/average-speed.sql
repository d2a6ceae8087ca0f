-- How fast was a race won, decade by decade?
--
-- The distance over the winner's time, in km/h. Where a source states a speed but no time, that speed. Editions that were
-- interrupted, shortened or had a stage annulled have none, and are not among the known.
-- :race TEXT = 'paris-roubaix' -- the race
-- returns: decade VARCHAR
-- returns: slowest_kmh DECIMAL(6,3)
-- returns: mean_kmh DECIMAL(6,3)
-- returns: fastest_kmh DECIMAL(6,3)
-- returns: fastest_year INTEGER the earliest, where two were as fast
-- returns: editions_known VARCHAR how many editions in the archive have a known speed, of how many
-- returns: distances_disputed BIGINT of the known, those on whose distance sources differ

SELECT
    decade || 's' AS decade,
    min(speed_kmh) AS slowest_kmh,
    CAST(sum(speed_kmh) / count(speed_kmh) AS DECIMAL(6, 3)) AS mean_kmh,
    max(speed_kmh) AS fastest_kmh,
    min(year) FILTER (WHERE speed_kmh = fastest) AS fastest_year,
    count(speed_kmh) || ' of ' || count(*) AS editions_known,
    count(speed_kmh) FILTER (WHERE distance_disputed) AS distances_disputed
FROM (SELECT *, max(speed_kmh) OVER (PARTITION BY decade) AS fastest FROM speeds($race))
GROUP BY decade
ORDER BY min(year);
-- expect
-- > ┌────────┬─────────────┬──────────┬─────────────┬──────────────┬────────────────┬────────────────────┐
-- > │ decade │ slowest_kmh │ mean_kmh │ fastest_kmh │ fastest_year │ editions_known │ distances_disputed │
-- > ├────────┼─────────────┼──────────┼─────────────┼──────────────┼────────────────┼────────────────────┤
-- > │ 1890s  │      28.124 │   30.716 │      32.600 │         1898 │ 4 of 4         │                  0 │
-- > │ 1900s  │      25.630 │   29.997 │      37.352 │         1900 │ 10 of 10       │                  0 │
-- > │ 1910s  │      22.857 │   30.073 │      35.333 │         1913 │ 6 of 6         │                  0 │
-- > │ 1920s  │      25.552 │   30.123 │      35.628 │         1926 │ 10 of 10       │                  0 │
-- > │ 1930s  │      30.995 │   35.140 │      39.207 │         1935 │ 10 of 10       │                  0 │
-- > │ 1940s  │      31.212 │   38.548 │      43.992 │         1948 │ 7 of 7         │                  0 │
-- > │ 1950s  │      33.300 │   39.384 │      43.322 │         1953 │ 10 of 10       │                  0 │
-- > │ 1960s  │      36.606 │   39.806 │      45.130 │         1964 │ 10 of 10       │                  0 │
-- > │ 1970s  │      36.437 │   39.466 │      42.108 │         1971 │ 10 of 10       │                  0 │
-- > │ 1980s  │      35.209 │   38.730 │      43.106 │         1980 │ 10 of 10       │                  0 │
-- > │ 1990s  │      34.790 │   39.534 │      43.554 │         1996 │ 10 of 10       │                  0 │
-- > │ 2000s  │      37.704 │   40.735 │      43.407 │         2008 │ 10 of 10       │                  0 │
-- > │ 2010s  │      39.325 │   43.011 │      45.204 │         2017 │ 10 of 10       │                  0 │
-- > │ 2020s  │      45.792 │   46.839 │      47.802 │         2024 │ 4 of 5         │                  0 │
-- > └────────┴─────────────┴──────────┴─────────────┴──────────────┴────────────────┴────────────────────┘
