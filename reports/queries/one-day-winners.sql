-- Who won the one-day races in a span of years?
--
-- One row a race and year, as the results stand today; an edition whose winner is not known has none. Two rows where a win
-- was shared.
-- :from_year INTEGER = 2022 -- first year
-- :to_year INTEGER = 2024 -- last year
-- :category TEXT = 'men' -- whose races: men or women
-- returns: year INTEGER
-- returns: race VARCHAR
-- returns: winner VARCHAR empty where not known
-- returns: nation VARCHAR UCI code
-- returns: margin_s DOUBLE seconds to the second; 0 is the same time, empty not known

SELECT w.year, r.name AS race, w.rider AS winner, w.nation, g.gap_s AS margin_s
FROM winners(NULL, from_year := $from_year, to_year := $to_year) AS w
JOIN race AS r ON r.race_id = w.race_id AND r.kind = 'one-day' AND r.category = $category
LEFT JOIN (SELECT race_id, year, min(gap_s) AS gap_s FROM standings() WHERE rank = 2 GROUP BY race_id, year) AS g
    ON g.race_id = w.race_id AND g.year = w.year AND w.rider IS NOT NULL
WHERE w.held = 'held'
ORDER BY w.year, r.name, w.rider_id;
-- expect
-- > ┌──────┬──────────────────────────────┬──────────────────────┬────────┬──────────┐
-- > │ year │ race                         │ winner               │ nation │ margin_s │
-- > ├──────┼──────────────────────────────┼──────────────────────┼────────┼──────────┤
-- > │ 2022 │ Amstel Gold Race             │ Michał Kwiatkowski   │ POL    │        0 │
-- > │ 2022 │ Clásica de San Sebastián     │ Remco Evenepoel      │ BEL    │      118 │
-- > │ 2022 │ GP Miguel Indurain           │ Warren Barguil       │ FRA    │        0 │
-- > │ 2022 │ Gent–Wevelgem                │ Biniam Girmay        │ ERI    │        0 │
-- > │ 2022 │ Il Lombardia                 │ Tadej Pogačar        │ SLO    │        0 │
-- > │ 2022 │ La Flèche Wallonne           │ Dylan Teuns          │ BEL    │        2 │
-- > │ 2022 │ Liège–Bastogne–Liège         │ Remco Evenepoel      │ BEL    │       48 │
-- > │ 2022 │ Milano–Sanremo               │ Matej Mohorič        │ SLO    │        2 │
-- > │ 2022 │ Omloop Het Nieuwsblad        │ Wout van Aert        │ BEL    │       22 │
-- > │ 2022 │ Paris–Roubaix                │ Dylan van Baarle     │ NED    │      107 │
-- > │ 2022 │ Strade Bianche               │ Tadej Pogačar        │ SLO    │       37 │
-- > │ 2022 │ Tour of Flanders             │ Mathieu van der Poel │ NED    │        0 │
-- > │ 2022 │ World Championship road race │ Remco Evenepoel      │ BEL    │     NULL │
-- > │ 2023 │ Amstel Gold Race             │ Tadej Pogačar        │ SLO    │       38 │
-- > │ 2023 │ Clásica de San Sebastián     │ Remco Evenepoel      │ BEL    │        0 │
-- > │ 2023 │ GP Miguel Indurain           │ Ion Izagirre         │ ESP    │        2 │
-- > │ 2023 │ Gent–Wevelgem                │ Christophe Laporte   │ FRA    │        0 │
-- > │ 2023 │ Il Lombardia                 │ Tadej Pogačar        │ SLO    │       52 │
-- > │ 2023 │ La Flèche Wallonne           │ Tadej Pogačar        │ SLO    │        0 │
-- > │ 2023 │ Liège–Bastogne–Liège         │ Remco Evenepoel      │ BEL    │       66 │
-- > │ 2023 │ Milano–Sanremo               │ Mathieu van der Poel │ NED    │       15 │
-- > │ 2023 │ Omloop Het Nieuwsblad        │ Dylan van Baarle     │ NED    │       20 │
-- > │ 2023 │ Paris–Roubaix                │ Mathieu van der Poel │ NED    │       46 │
-- > │ 2023 │ Strade Bianche               │ Thomas Pidcock       │ GBR    │       20 │
-- > │ 2023 │ Tour of Flanders             │ Tadej Pogačar        │ SLO    │       16 │
-- > │ 2023 │ World Championship road race │ Mathieu van der Poel │ NED    │     NULL │
-- > │ 2024 │ Amstel Gold Race             │ Thomas Pidcock       │ GBR    │        0 │
-- > │ 2024 │ Clásica de San Sebastián     │ Marc Hirschi         │ SUI    │        0 │
-- > │ 2024 │ GP Miguel Indurain           │ Brandon McNulty      │ USA    │        0 │
-- > │ 2024 │ Gent–Wevelgem                │ Mads Pedersen        │ DEN    │        0 │
-- > │ 2024 │ Il Lombardia                 │ Tadej Pogačar        │ SLO    │      196 │
-- > │ 2024 │ La Flèche Wallonne           │ Stephen Williams     │ GBR    │        0 │
-- > │ 2024 │ Liège–Bastogne–Liège         │ Tadej Pogačar        │ SLO    │       99 │
-- > │ 2024 │ Milano–Sanremo               │ Jasper Philipsen     │ BEL    │        0 │
-- > │ 2024 │ Omloop Het Nieuwsblad        │ Jan Tratnik          │ SLO    │        3 │
-- > │ 2024 │ Paris–Roubaix                │ Mathieu van der Poel │ NED    │      180 │
-- > │ 2024 │ Strade Bianche               │ Tadej Pogačar        │ SLO    │      164 │
-- > │ 2024 │ Tour of Flanders             │ Mathieu van der Poel │ NED    │       62 │
-- > │ 2024 │ World Championship road race │ Tadej Pogačar        │ SLO    │       34 │
-- > └──────┴──────────────────────────────┴──────────────────────┴────────┴──────────┘
