-- Who stood most often on a race's podium?
--
-- Ranks one to three, as the results stand today. Places that were shared count for each rider. Riders with as many podiums
-- stand by their wins, then second places.
-- :race TEXT = 'gp-miguel-indurain' -- the race
-- :at_least INTEGER = 3 -- riders with fewer podiums are left out
-- returns: rider VARCHAR
-- returns: nation VARCHAR UCI code, of the last podium
-- returns: podiums BIGINT
-- returns: wins BIGINT
-- returns: seconds BIGINT second places
-- returns: thirds BIGINT third places
-- returns: years VARCHAR when
-- returns: editions_known VARCHAR how many podiums of the editions in the archive are wholly known, of how many

SELECT
    d.name AS rider,
    max_by(s.nation, s.year) AS nation,
    count(*) AS podiums,
    count(*) FILTER (WHERE s.rank = 1) AS wins,
    count(*) FILTER (WHERE s.rank = 2) AS seconds,
    count(*) FILTER (WHERE s.rank = 3) AS thirds,
    string_agg(s.year, ', ' ORDER BY s.year) AS years,
    any_value(c.podium_known || ' of ' || c.editions_in_archive) AS editions_known
FROM standings() AS s
JOIN rider AS d ON d.rider_id = s.rider_id
CROSS JOIN coverage($race) AS c
WHERE s.race_id = $race AND s.rank <= 3
GROUP BY s.rider_id, d.name
HAVING count(*) >= $at_least
ORDER BY podiums DESC, wins DESC, seconds DESC, min(s.year), s.rider_id;
-- expect
-- > ┌──────────────────────┬────────┬─────────┬──────┬─────────┬────────┬────────────────────────────────────┬────────────────┐
-- > │ rider                │ nation │ podiums │ wins │ seconds │ thirds │ years                              │ editions_known │
-- > ├──────────────────────┼────────┼─────────┼──────┼─────────┼────────┼────────────────────────────────────┼────────────────┤
-- > │ Alejandro Valverde   │ ESP    │       6 │    3 │       2 │      1 │ 2005, 2007, 2010, 2014, 2018, 2021 │ 28 of 69       │
-- > │ Ángel Vicioso        │ ESP    │       5 │    3 │       1 │      1 │ 2001, 2002, 2003, 2005, 2015       │ 28 of 69       │
-- > │ Fabian Wegmann       │ GER    │       4 │    2 │       0 │      2 │ 2006, 2008, 2009, 2011             │ 28 of 69       │
-- > │ Hortensio Vidaurreta │ ESP    │       3 │    3 │       0 │      0 │ 1951, 1952, 1953                   │ 28 of 69       │
-- > │ Ion Izagirre         │ ESP    │       3 │    2 │       1 │      0 │ 2015, 2016, 2023                   │ 28 of 69       │
-- > │ Miguel María Lasa    │ ESP    │       3 │    1 │       1 │      1 │ 1971, 1979, 1980                   │ 28 of 69       │
-- > │ Joaquim Rodríguez    │ ESP    │       3 │    1 │       1 │      1 │ 2007, 2008, 2010                   │ 28 of 69       │
-- > │ David Etxebarria     │ ESP    │       3 │    0 │       2 │      1 │ 1999, 2001, 2003                   │ 28 of 69       │
-- > └──────────────────────┴────────┴─────────┴──────┴─────────┴────────┴────────────────────────────────────┴────────────────┘
