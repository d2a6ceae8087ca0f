-- Which nations' riders won a race, decade by decade?
--
-- As the results stand today; a shared win counts once for each winner.
-- :race TEXT = 'gp-miguel-indurain' -- the race
-- returns: decade VARCHAR
-- returns: wins VARCHAR nations (UCI codes) with their wins, most first
-- returns: winner_known BIGINT editions whose winner is known
-- returns: no_winner BIGINT editions that nobody won, or a team
-- returns: editions_in_archive BIGINT

WITH by_nation AS (
    SELECT decade, coalesce(nation, 'unknown') AS nation, count(*) AS wins
    FROM winners($race)
    WHERE rider IS NOT NULL
    GROUP BY decade, coalesce(nation, 'unknown')
),
edition_count AS (
    SELECT
        decade,
        count(*) AS editions_in_archive,
        count(*) FILTER (WHERE outcome IN ('won', 'shared')) AS winner_known,
        count(*) FILTER (WHERE outcome IN ('no-winner', 'team')) AS no_winner
    FROM outcomes($race)
    WHERE held = 'held'
    GROUP BY decade
)
SELECT
    e.decade || 's' AS decade,
    string_agg(n.nation || ' ' || n.wins, ', ' ORDER BY n.wins DESC, n.nation) AS wins,
    e.winner_known,
    e.no_winner,
    e.editions_in_archive
FROM edition_count AS e
LEFT JOIN by_nation AS n ON n.decade = e.decade
GROUP BY e.decade, e.winner_known, e.no_winner, e.editions_in_archive
ORDER BY e.decade;
-- expect
-- > ┌────────┬────────────────────────────┬──────────────┬───────────┬─────────────────────┐
-- > │ decade │ wins                       │ winner_known │ no_winner │ editions_in_archive │
-- > ├────────┼────────────────────────────┼──────────────┼───────────┼─────────────────────┤
-- > │ 1950s  │ ESP 8                      │            8 │         0 │                   8 │
-- > │ 1960s  │ ESP 4                      │            4 │         0 │                   8 │
-- > │ 1970s  │ ESP 9                      │            9 │         0 │                  10 │
-- > │ 1980s  │ ESP 4                      │            4 │         0 │                   8 │
-- > │ 1990s  │ ESP 3, ITA 1, SUI 1        │            5 │         0 │                  10 │
-- > │ 2000s  │ ESP 4, GER 4, ITA 1        │            9 │         0 │                  10 │
-- > │ 2010s  │ ESP 7, FRA 1, GBR 1, SLO 1 │           10 │         0 │                  10 │
-- > │ 2020s  │ ESP 2, BEL 1, FRA 1, USA 1 │            5 │         0 │                   5 │
-- > └────────┴────────────────────────────┴──────────────┴───────────┴─────────────────────┘
