-- How often was one rider ahead of the other?
--
-- Editions in which a rank of both is known, as the results stand today. Riders may be named as people
-- name them, such as "pogacar".
-- :rider TEXT = 'tadej-pogacar' -- the one
-- :other_rider TEXT = 'mathieu-van-der-poel' -- the other
-- returns: race VARCHAR
-- returns: year INTEGER
-- returns: rank INTEGER of the one
-- returns: rank_other INTEGER of the other
-- returns: ahead VARCHAR who was
-- returns: score VARCHAR so far, the one's first

SELECT
    c.name AS race,
    a.year,
    a.rank,
    b.rank AS rank_other,
    CASE WHEN a.rank < b.rank THEN one.name WHEN b.rank < a.rank THEN two.name ELSE 'shared' END AS ahead,
    count(*) FILTER (WHERE a.rank < b.rank) OVER so_far || '–' || count(*) FILTER (WHERE b.rank < a.rank) OVER so_far AS score
FROM standings() AS a
JOIN standings() AS b ON b.race_id = a.race_id AND b.year = a.year AND b.rider_id = $other_rider
JOIN race AS c ON c.race_id = a.race_id
JOIN rider AS one ON one.rider_id = a.rider_id
JOIN rider AS two ON two.rider_id = b.rider_id
WHERE a.rider_id = $rider AND a.rank IS NOT NULL AND b.rank IS NOT NULL
WINDOW so_far AS (ORDER BY a.year, a.race_id)
ORDER BY a.year, a.race_id;
-- expect
-- > ┌──────────────────────────────┬──────┬──────┬────────────┬──────────────────────┬───────┐
-- > │ race                         │ year │ rank │ rank_other │ ahead                │ score │
-- > ├──────────────────────────────┼──────┼──────┼────────────┼──────────────────────┼───────┤
-- > │ Liège–Bastogne–Liège         │ 2020 │    3 │          6 │ Tadej Pogačar        │ 1–0   │
-- > │ Strade Bianche               │ 2021 │    7 │          1 │ Mathieu van der Poel │ 1–1   │
-- > │ Milano–Sanremo               │ 2022 │    5 │          3 │ Mathieu van der Poel │ 1–2   │
-- > │ Tour of Flanders             │ 2022 │    4 │          1 │ Mathieu van der Poel │ 1–3   │
-- > │ Milano–Sanremo               │ 2023 │    4 │          1 │ Mathieu van der Poel │ 1–4   │
-- > │ Tour of Flanders             │ 2023 │    1 │          2 │ Tadej Pogačar        │ 2–4   │
-- > │ World Championship road race │ 2023 │    3 │          1 │ Mathieu van der Poel │ 2–5   │
-- > │ Liège–Bastogne–Liège         │ 2024 │    1 │          3 │ Tadej Pogačar        │ 3–5   │
-- > │ Milano–Sanremo               │ 2024 │    3 │         10 │ Tadej Pogačar        │ 4–5   │
-- > │ World Championship road race │ 2024 │    1 │          3 │ Tadej Pogačar        │ 5–5   │
-- > │ Milano–Sanremo               │ 2025 │    3 │          1 │ Mathieu van der Poel │ 5–6   │
-- > │ Paris–Roubaix                │ 2025 │    2 │          1 │ Mathieu van der Poel │ 5–7   │
-- > │ Tour of Flanders             │ 2025 │    1 │          3 │ Tadej Pogačar        │ 6–7   │
-- > └──────────────────────────────┴──────┴──────┴────────────┴──────────────────────┴───────┘
