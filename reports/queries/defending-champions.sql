-- Which champions of a race kept their title at the next edition held?
--
-- A title can only be seen kept where the winners of both editions are known, and each year between them is known not to have
-- been held: a year that is not in the archive breaks the chain.
-- :race TEXT = 'paris-roubaix' -- the race
-- returns: year INTEGER of the title kept
-- returns: winner VARCHAR
-- returns: titles_kept BIGINT so far
-- returns: titles_at_stake BIGINT so far, with both winners known

SELECT year, winner, titles_kept, titles_at_stake
FROM (
    SELECT
        year,
        winner,
        title_kept,
        count(*) FILTER (WHERE title_kept) OVER (ORDER BY year) AS titles_kept,
        count(title_kept) OVER (ORDER BY year) AS titles_at_stake
    FROM defending_champions($race)
)
WHERE title_kept
ORDER BY year;
-- expect
-- > ┌──────┬─────────────────────────┬─────────────┬─────────────────┐
-- > │ year │ winner                  │ titles_kept │ titles_at_stake │
-- > ├──────┼─────────────────────────┼─────────────┼─────────────────┤
-- > │ 1898 │ Maurice Garin           │           1 │               2 │
-- > │ 1902 │ Lucien Lesna            │           2 │               6 │
-- > │ 1904 │ Hippolyte Aucouturier   │           3 │               8 │
-- > │ 1910 │ Octave Lapize           │           4 │              14 │
-- > │ 1911 │ Octave Lapize           │           5 │              15 │
-- > │ 1935 │ Gaston Rebry            │           6 │              35 │
-- > │ 1947 │ Georges Claes           │           7 │              44 │
-- > │ 1962 │ Rik Van Looy            │           8 │              59 │
-- > │ 1975 │ Roger De Vlaeminck      │           9 │              72 │
-- > │ 1979 │ Francesco Moser         │          10 │              76 │
-- > │ 1980 │ Francesco Moser         │          11 │              77 │
-- > │ 1993 │ Gilbert Duclos-Lassalle │          12 │              90 │
-- > │ 2009 │ Tom Boonen              │          13 │             106 │
-- > │ 2024 │ Mathieu van der Poel    │          14 │             120 │
-- > │ 2025 │ Mathieu van der Poel    │          15 │             121 │
-- > └──────┴─────────────────────────┴─────────────┴─────────────────┘
