-- Which nations' riders won a race, decade by decade?
--
-- As the results stand today; a shared win counts once for each winner.
-- :race TEXT = 'gp-miguel-indurain' -- the race
-- returns: decade VARCHAR
-- returns: wins VARCHAR nations (UCI codes) with their wins, most first
-- returns: winners_known BIGINT held editions whose winner is known
-- returns: editions_held BIGINT

WITH by_nation AS (
    SELECT decade, nation, count(*) AS wins
    FROM winners($race)
    WHERE rider IS NOT NULL
    GROUP BY decade, nation
),
edition_count AS (
    SELECT decade, count(DISTINCT year) AS editions_held, count(DISTINCT year) FILTER (WHERE rider IS NOT NULL) AS winners_known
    FROM winners($race)
    WHERE held = 'held'
    GROUP BY decade
)
SELECT
    e.decade || 's' AS decade,
    string_agg(n.nation || ' ' || n.wins, ', ' ORDER BY n.wins DESC, n.nation) AS wins,
    e.winners_known,
    e.editions_held
FROM edition_count AS e
LEFT JOIN by_nation AS n ON n.decade = e.decade
GROUP BY e.decade, e.winners_known, e.editions_held
ORDER BY e.decade;
-- expect
-- > ┌────────┬────────────────────────────┬───────────────┬───────────────┐
-- > │ decade │ wins                       │ winners_known │ editions_held │
-- > ├────────┼────────────────────────────┼───────────────┼───────────────┤
-- > │ 1950s  │ ESP 8                      │             8 │             8 │
-- > │ 1960s  │ ESP 4                      │             4 │             8 │
-- > │ 1970s  │ ESP 9                      │             9 │            10 │
-- > │ 1980s  │ ESP 4                      │             4 │             8 │
-- > │ 1990s  │ ESP 3, ITA 1, SUI 1        │             5 │            10 │
-- > │ 2000s  │ ESP 4, GER 4, ITA 1        │             9 │            10 │
-- > │ 2010s  │ ESP 7, FRA 1, GBR 1, SLO 1 │            10 │            10 │
-- > │ 2020s  │ ESP 2, BEL 1, FRA 1, USA 1 │             5 │             5 │
-- > └────────┴────────────────────────────┴───────────────┴───────────────┘
