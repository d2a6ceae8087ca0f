-- Who won a race most often?
--
-- As the results stand today. Riders with as many wins stand by their first win.
-- :race TEXT = 'gp-miguel-indurain' -- the race
-- :at_least INTEGER = 2 -- riders with fewer wins are left out
-- returns: rider VARCHAR
-- returns: nation VARCHAR UCI code
-- returns: wins BIGINT
-- returns: years VARCHAR when
-- returns: editions_known VARCHAR how many winners of the editions in the archive are known, of how many

SELECT p.rider, p.nation, p.wins, p.years, c.winner_known || ' of ' || c.editions_in_archive AS editions_known
FROM palmares($race) AS p
CROSS JOIN coverage($race) AS c
WHERE p.wins >= $at_least
ORDER BY p.wins DESC, p.first_year, p.rider_id;
-- expect
-- > ┌───────────────────────┬────────┬──────┬──────────────────┬────────────────┐
-- > │ rider                 │ nation │ wins │ years            │ editions_known │
-- > ├───────────────────────┼────────┼──────┼──────────────────┼────────────────┤
-- > │ Hortensio Vidaurreta  │ ESP    │    3 │ 1951, 1952, 1953 │ 47 of 69       │
-- > │ Ángel Vicioso         │ ESP    │    3 │ 2001, 2002, 2015 │ 47 of 69       │
-- > │ Alejandro Valverde    │ ESP    │    3 │ 2014, 2018, 2021 │ 47 of 69       │
-- > │ Miguel Pacheco        │ ESP    │    2 │ 1959, 1962       │ 47 of 69       │
-- > │ Vicente López Carril  │ ESP    │    2 │ 1972, 1977       │ 47 of 69       │
-- > │ Juan Fernández Martín │ ESP    │    2 │ 1979, 1980       │ 47 of 69       │
-- > │ Matthias Kessler      │ GER    │    2 │ 2003, 2004       │ 47 of 69       │
-- > │ Fabian Wegmann        │ GER    │    2 │ 2006, 2008       │ 47 of 69       │
-- > │ Ion Izagirre          │ ESP    │    2 │ 2016, 2023       │ 47 of 69       │
-- > └───────────────────────┴────────┴──────┴──────────────────┴────────────────┘
