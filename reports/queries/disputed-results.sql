-- Which results do sources dispute?
--
-- Where two sources state different values, the one that is used and the one that is not.
-- :race TEXT = 'gp-miguel-indurain' -- the race
-- returns: year INTEGER
-- returns: rider VARCHAR whom it concerns; empty where it is the edition
-- returns: field VARCHAR
-- returns: value_used VARCHAR
-- returns: source_used VARCHAR
-- returns: value_stated VARCHAR
-- returns: source_stated VARCHAR

SELECT year, rider, field, value_used, source_used, value_stated, source_stated
FROM conflicts($race)
ORDER BY year, field, rider, value_stated, source_stated;
-- expect
-- > ┌──────┬───────────────────┬─────────────┬────────────┬─────────────────────────────────────────────────────────────┬──────────────┬──────────────────────────────────────────────────────────────┐
-- > │ year │ rider             │ field       │ value_used │ source_used                                                 │ value_stated │ source_stated                                                │
-- > ├──────┼───────────────────┼─────────────┼────────────┼─────────────────────────────────────────────────────────────┼──────────────┼──────────────────────────────────────────────────────────────┤
-- > │ 1958 │ NULL              │ held        │ not-held   │ en.wikipedia GP Miguel Indurain (mirrors)                   │ held         │ es.wikipedia (only 1984 and 1986 were missed)                │
-- > │ 1960 │ NULL              │ held        │ not-held   │ en.wikipedia GP Miguel Indurain (mirrors)                   │ held         │ es.wikipedia (only 1984 and 1986 were missed)                │
-- > │ 1967 │ NULL              │ held        │ NULL       │ NULL                                                        │ held         │ sv/fr.wikipedia (run as the Campeonato de España de Montaña) │
-- > │ 1967 │ NULL              │ held        │ NULL       │ NULL                                                        │ not-held     │ ProCyclingStats edition list                                 │
-- > │ 1971 │ NULL              │ held        │ held       │ en/es/it.wikipedia (Lasa: 3 wins)                           │ not-held     │ ProCyclingStats edition list                                 │
-- > │ 2007 │ NULL              │ distance_km │ 198        │ reports named in edition.csv                                │ 198.6        │ other reports of the same day                                │
-- > │ 2008 │ NULL              │ distance_km │ 198.2      │ reports named in edition.csv                                │ 199          │ other reports of the same day                                │
-- > │ 2009 │ NULL              │ distance_km │ 191.4      │ reports named in edition.csv                                │ 190          │ other reports of the same day                                │
-- > │ 2010 │ NULL              │ distance_km │ NULL       │ NULL                                                        │ 179          │ reports named in edition.csv                                 │
-- > │ 2010 │ NULL              │ distance_km │ NULL       │ NULL                                                        │ 180          │ other reports of the same day                                │
-- > │ 2017 │ NULL              │ ordinal     │ NULL       │ NULL                                                        │ 20           │ elpeloton.net 2017-03                                        │
-- > │ 2018 │ NULL              │ ordinal     │ NULL       │ NULL                                                        │ 21           │ radsport-news 2018-03-31                                     │
-- > │ 2022 │ NULL              │ distance_km │ 190        │ ProCyclingStats page (stored in jkriertran/procycling-data) │ 202.2        │ announced before the race                                    │
-- > │ 2023 │ Andreas Kron      │ gap_s       │ 20         │ ProCyclingStats page (stored in jkriertran/procycling-data) │ 13           │ Cyclingnews race-day report 2023-04-01                       │
-- > │ 2023 │ Mattias Skjelmose │ gap_s       │ 13         │ ProCyclingStats page (stored in jkriertran/procycling-data) │ 2            │ Cyclingnews race-day report 2023-04-01                       │
-- > └──────┴───────────────────┴─────────────┴────────────┴─────────────────────────────────────────────────────────────┴──────────────┴──────────────────────────────────────────────────────────────┘
