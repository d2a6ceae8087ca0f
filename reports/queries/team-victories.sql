-- Which teams' riders won a race most often?
--
-- Teams by the name they rode under that day: a team that changed its sponsor stands under each name. Riders without a team
-- are left out.
-- :race TEXT = 'gp-miguel-indurain' -- the race
-- :at_least INTEGER = 2 -- teams with fewer wins are left out
-- returns: team VARCHAR
-- returns: wins BIGINT
-- returns: winners VARCHAR with years
-- returns: teams_known VARCHAR of how many wins the team is known, or that there was none, of how many

SELECT
    team,
    count(*) AS wins,
    string_agg(rider || ' ' || year, ', ' ORDER BY year) AS winners,
    (SELECT count(team) || ' of ' || count(rider) FROM winners($race)) AS teams_known
FROM winners($race)
WHERE team <> 'individual' AND rider IS NOT NULL
GROUP BY team
HAVING count(*) >= $at_least
ORDER BY wins DESC, min(year), team;
-- expect
-- > ┌────────────────────┬──────┬───────────────────────────────────────────────────────────────────────────────────┬─────────────┐
-- > │ team               │ wins │ winners                                                                           │ teams_known │
-- > ├────────────────────┼──────┼───────────────────────────────────────────────────────────────────────────────────┼─────────────┤
-- > │ Katusha            │    4 │ Joaquim Rodríguez 2010, Daniel Moreno 2012, Simon Špilak 2013, Ángel Vicioso 2015 │ 42 of 47    │
-- > │ KAS                │    3 │ Francisco Gabica 1964, Vicente López Carril 1972, Vicente López Carril 1977       │ 42 of 47    │
-- > │ Movistar           │    3 │ Alejandro Valverde 2014, Ion Izagirre 2016, Alejandro Valverde 2018               │ 42 of 47    │
-- > │ KAS-Campagnolo     │    2 │ José Nazábal 1976, Juan Fernández Martín 1979                                     │ 42 of 47    │
-- > │ Kelme-Costa Blanca │    2 │ Ángel Vicioso 2001, Ángel Vicioso 2002                                            │ 42 of 47    │
-- > │ Gerolsteiner       │    2 │ Fabian Wegmann 2006, Fabian Wegmann 2008                                          │ 42 of 47    │
-- > └────────────────────┴──────┴───────────────────────────────────────────────────────────────────────────────────┴─────────────┘
