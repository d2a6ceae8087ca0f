-- Who won the one-day races in a span of years?
--
-- One row a race and year, as the results stand today. Two rows where a win was shared; winner is empty where nobody won or it
-- is not known who. Men's races and women's races are asked for apart.
-- :from_year INTEGER = 2022 -- first year
-- :to_year INTEGER = 2024 -- last year
-- :category TEXT = 'men' -- men or women
-- returns: year INTEGER
-- returns: race VARCHAR
-- returns: winner VARCHAR
-- returns: nation VARCHAR UCI code
-- returns: margin_s DOUBLE seconds to the second; 0 is the same time, empty not known

SELECT w.year, r.name AS race, w.rider AS winner, w.nation, m.margin_s
FROM winners(NULL, from_year := $from_year, to_year := $to_year) AS w
JOIN race AS r ON r.race_id = w.race_id AND r.kind = 'one-day' AND r.category = $category
JOIN winning_margins(NULL, from_year := $from_year, to_year := $to_year) AS m ON m.race_id = w.race_id AND m.year = w.year
ORDER BY w.year, r.name, w.rider_id;
-- expect
-- > ┌──────┬──────────────────────────┬──────────────────────┬────────┬──────────┐
-- > │ year │ race                     │ winner               │ nation │ margin_s │
-- > ├──────┼──────────────────────────┼──────────────────────┼────────┼──────────┤
-- > │ 2022 │ Clásica de San Sebastián │ Remco Evenepoel      │ BEL    │      118 │
-- > │ 2022 │ GP Miguel Indurain       │ Warren Barguil       │ FRA    │        0 │
-- > │ 2022 │ Il Lombardia             │ Tadej Pogačar        │ SLO    │     NULL │
-- > │ 2022 │ Liège–Bastogne–Liège     │ Remco Evenepoel      │ BEL    │       48 │
-- > │ 2022 │ Milano–Sanremo           │ Matej Mohorič        │ SLO    │        2 │
-- > │ 2022 │ Paris–Roubaix            │ Dylan van Baarle     │ NED    │      107 │
-- > │ 2022 │ Tour of Flanders         │ Mathieu van der Poel │ NED    │        0 │
-- > │ 2023 │ Clásica de San Sebastián │ Remco Evenepoel      │ BEL    │     NULL │
-- > │ 2023 │ GP Miguel Indurain       │ Ion Izagirre         │ ESP    │        2 │
-- > │ 2023 │ Il Lombardia             │ Tadej Pogačar        │ SLO    │       52 │
-- > │ 2023 │ Liège–Bastogne–Liège     │ Remco Evenepoel      │ BEL    │       66 │
-- > │ 2023 │ Milano–Sanremo           │ Mathieu van der Poel │ NED    │       15 │
-- > │ 2023 │ Paris–Roubaix            │ Mathieu van der Poel │ NED    │     NULL │
-- > │ 2024 │ Clásica de San Sebastián │ Marc Hirschi         │ SUI    │        0 │
-- > │ 2024 │ GP Miguel Indurain       │ Brandon McNulty      │ USA    │        0 │
-- > │ 2024 │ Il Lombardia             │ Tadej Pogačar        │ SLO    │      196 │
-- > │ 2024 │ Liège–Bastogne–Liège     │ Tadej Pogačar        │ SLO    │       99 │
-- > │ 2024 │ Milano–Sanremo           │ Jasper Philipsen     │ BEL    │        0 │
-- > │ 2024 │ Paris–Roubaix            │ Mathieu van der Poel │ NED    │     NULL │
-- > │ 2024 │ Tour of Flanders         │ Mathieu van der Poel │ NED    │       62 │
-- > └──────┴──────────────────────────┴──────────────────────┴────────┴──────────┘
