-- Which winners of a race were born near its finish?
--
-- As the crow flies from the birthplace to the edition's finish or, where that is not known, to the usual one.
-- :race TEXT = 'gp-miguel-indurain' -- the race
-- :within_km DECIMAL = 60 -- how far home reaches
-- returns: year INTEGER
-- returns: rider VARCHAR
-- returns: birth_place VARCHAR
-- returns: finish VARCHAR
-- returns: distance_km DOUBLE rounded to a tenth
-- returns: distances_known VARCHAR of how many wins the distance is known, of how many with a known winner

SELECT
    year,
    rider,
    birth_place,
    home_place AS finish,
    round(distance_km, 1) AS distance_km,
    (SELECT count(distance_km) || ' of ' || count(*) FROM winner_origins($race)) AS distances_known
FROM winner_origins($race)
WHERE distance_km <= $within_km
ORDER BY distance_km, year, rider_id;
-- expect
-- > ┌──────┬──────────────────────┬───────────────────┬─────────────────┬─────────────┬─────────────────┐
-- > │ year │ rider                │ birth_place       │ finish          │ distance_km │ distances_known │
-- > ├──────┼──────────────────────┼───────────────────┼─────────────────┼─────────────┼─────────────────┤
-- > │ 1951 │ Hortensio Vidaurreta │ Igúzquiza         │ Estella-Lizarra │         5.9 │ 45 of 47        │
-- > │ 1952 │ Hortensio Vidaurreta │ Igúzquiza         │ Estella-Lizarra │         5.9 │ 45 of 47        │
-- > │ 1953 │ Hortensio Vidaurreta │ Igúzquiza         │ Estella-Lizarra │         5.9 │ 45 of 47        │
-- > │ 1954 │ Miguel Vidaurreta    │ Igúzquiza         │ Estella-Lizarra │         5.9 │ 45 of 47        │
-- > │ 1955 │ Jesús Galdeano       │ Igúzquiza         │ Estella-Lizarra │         5.9 │ 45 of 47        │
-- > │ 1987 │ Miguel Indurain      │ Villava-Atarrabia │ Estella-Lizarra │        38.6 │ 45 of 47        │
-- > │ 1976 │ José Nazábal         │ Zaldibia          │ Estella-Lizarra │        42.3 │ 45 of 47        │
-- > │ 2016 │ Ion Izagirre         │ Ormaiztegi        │ Estella-Lizarra │        45.2 │ 45 of 47        │
-- > │ 2023 │ Ion Izagirre         │ Ormaiztegi        │ Estella-Lizarra │        45.2 │ 45 of 47        │
-- > └──────┴──────────────────────┴───────────────────┴─────────────────┴─────────────┴─────────────────┘
