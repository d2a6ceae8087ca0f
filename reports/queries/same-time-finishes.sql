-- In which editions of a race did the first riders have the same time?
--
-- together counts the riders whose gap to the winner is known to be zero, the winner with them; where the list of a year is
-- cut after ten, there may have been more. A shared win has no margin, and is not among them.
-- :race TEXT = 'gp-miguel-indurain' -- the race
-- returns: year INTEGER
-- returns: winner VARCHAR
-- returns: second VARCHAR
-- returns: together BIGINT riders with the winner's time, the winner included
-- returns: margins_known VARCHAR how many margins are known, of how many that exist in the archive's editions

SELECT
    m.year,
    m.winner,
    m.second,
    (SELECT count(*) FROM standings() AS s
        WHERE s.race_id = m.race_id AND s.year = m.year AND (s.rank = 1 OR s.gap_s = 0)) AS together,
    (SELECT margin_known || ' of ' || margin_exists FROM coverage($race)) AS margins_known
FROM winning_margins($race) AS m
WHERE m.same_time
ORDER BY m.year;
-- expect
-- > ┌──────┬───────────────────┬──────────────────┬──────────┬───────────────┐
-- > │ year │ winner            │ second           │ together │ margins_known │
-- > ├──────┼───────────────────┼──────────────────┼──────────┼───────────────┤
-- > │ 1971 │ Miguel María Lasa │ Domingo Perurena │        5 │ 16 of 69      │
-- > │ 1998 │ Francisco Mancebo │ Stefano Garzelli │       10 │ 16 of 69      │
-- > │ 2001 │ Ángel Vicioso     │ David Etxebarria │        8 │ 16 of 69      │
-- > │ 2003 │ Matthias Kessler  │ Ángel Vicioso    │        2 │ 16 of 69      │
-- > │ 2016 │ Ion Izagirre      │ Sergio Henao     │        2 │ 16 of 69      │
-- > │ 2022 │ Warren Barguil    │ Aleksandr Vlasov │       10 │ 16 of 69      │
-- > │ 2024 │ Brandon McNulty   │ Maxim Van Gils   │        2 │ 16 of 69      │
-- > └──────┴───────────────────┴──────────────────┴──────────┴───────────────┘
