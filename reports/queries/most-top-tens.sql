-- Who finished most often among the first ten of a race?
--
-- As the results stand today. Riders with as many stand by their best rank, then by their first year.
-- :race TEXT = 'milano-sanremo' -- the race
-- :at_least INTEGER = 7 -- riders with fewer are left out
-- returns: rider VARCHAR
-- returns: nation VARCHAR UCI code, of the last year
-- returns: top_tens BIGINT
-- returns: best_rank INTEGER
-- returns: first_year INTEGER
-- returns: last_year INTEGER
-- returns: editions_known VARCHAR how many editions in the archive have ten known ranks, of how many

WITH top_ten AS (
    SELECT s.year, s.rider_id, d.name AS rider, s.nation, s.rank
    FROM standings() AS s
    JOIN rider AS d ON d.rider_id = s.rider_id
    WHERE s.race_id = $race AND s.rank <= 10
),
known AS (
    SELECT count(*) AS editions FROM (SELECT year FROM top_ten GROUP BY year HAVING count(*) >= 10)
)
SELECT
    t.rider,
    max_by(t.nation, t.year) AS nation,
    count(*) AS top_tens,
    min(t.rank) AS best_rank,
    min(t.year) AS first_year,
    max(t.year) AS last_year,
    any_value(k.editions || ' of ' || c.editions_in_archive) AS editions_known
FROM top_ten AS t
CROSS JOIN known AS k
CROSS JOIN coverage($race) AS c
GROUP BY t.rider_id, t.rider
HAVING count(*) >= $at_least
ORDER BY top_tens DESC, best_rank, first_year, t.rider_id;
-- expect
-- > ┌─────────────────────┬────────┬──────────┬───────────┬────────────┬───────────┬────────────────┐
-- > │ rider               │ nation │ top_tens │ best_rank │ first_year │ last_year │ editions_known │
-- > ├─────────────────────┼────────┼──────────┼───────────┼────────────┼───────────┼────────────────┤
-- > │ Costante Girardengo │ ITA    │       12 │         1 │       1917 │      1930 │ 112 of 116     │
-- > │ Óscar Freire        │ ESP    │       10 │         1 │       2000 │      2012 │ 112 of 116     │
-- > │ Roger De Vlaeminck  │ BEL    │        9 │         1 │       1969 │      1981 │ 112 of 116     │
-- > │ Sean Kelly          │ IRL    │        9 │         1 │       1980 │      1992 │ 112 of 116     │
-- > │ Gino Bartali        │ ITA    │        8 │         1 │       1935 │      1950 │ 112 of 116     │
-- > │ Eddy Merckx         │ BEL    │        8 │         1 │       1966 │      1976 │ 112 of 116     │
-- > │ Erik Zabel          │ GER    │        8 │         1 │       1997 │      2007 │ 112 of 116     │
-- > │ Carlo Galetti       │ ITA    │        8 │         2 │       1907 │      1921 │ 112 of 116     │
-- > │ Rolf Sørensen       │ DEN    │        8 │         2 │       1986 │      2001 │ 112 of 116     │
-- > │ Gaetano Belloni     │ ITA    │        7 │         1 │       1917 │      1926 │ 112 of 116     │
-- > │ Giovanni Brunero    │ ITA    │        7 │         1 │       1920 │      1928 │ 112 of 116     │
-- > │ Francesco Moser     │ ITA    │        7 │         1 │       1975 │      1984 │ 112 of 116     │
-- > │ Fiorenzo Magni      │ ITA    │        7 │         2 │       1941 │      1956 │ 112 of 116     │
-- > │ Peter Sagan         │ SVK    │        7 │         2 │       2012 │      2019 │ 112 of 116     │
-- > │ Osvaldo Bailo       │ ITA    │        7 │         3 │       1937 │      1947 │ 112 of 116     │
-- > │ Pietro Bestetti     │ ITA    │        7 │         4 │       1917 │      1929 │ 112 of 116     │
-- > │ Walter Godefroot    │ BEL    │        7 │         5 │       1967 │      1976 │ 112 of 116     │
-- > └─────────────────────┴────────┴──────────┴───────────┴────────────┴───────────┴────────────────┘
