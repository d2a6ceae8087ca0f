-- How concentrated are the wins on few riders?
--
-- hhi is Herfindahl's index, the sum of the squared shares of wins: 1 where one rider won all; 1 / hhi is how many winners with
-- equal shares would be as concentrated. Gini and Theil compare the winners' numbers of wins: 0 where all have as many.
-- ties: a shared win is a win for each who shared it
-- unknown: hhi_least and hhi_most bound what the unknown winners could make of it: all new and different, or all the one with most
-- rests: winners
-- words: monopoly dominance inequality Herfindahl Gini Theil equivalent winners diversity
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :per TEXT = 'all' -- all, or decade
-- returns: race VARCHAR
-- returns: period VARCHAR
-- returns: wins BIGINT known
-- returns: different_winners BIGINT
-- returns: hhi DECIMAL(8,5)
-- returns: equivalent_winners DECIMAL(8,2) 1 / hhi
-- returns: hhi_least DECIMAL(8,5)
-- returns: hhi_most DECIMAL(8,5)
-- returns: gini DECIMAL(8,5)
-- returns: theil DECIMAL(8,5)
-- returns: race_id VARCHAR [hidden] id of the race

WITH outcome_of AS (
    SELECT
        o.race_id,
        CASE $per
            WHEN 'all' THEN 'all'
            WHEN 'decade' THEN o.decade || 's'
            ELSE error('per is all or decade; given ''' || $per || '''')
        END AS period,
        o.year,
        o.outcome
    FROM outcomes(NULL, standing := $standing, from_year := $from_year, to_year := $to_year) AS o
    WHERE o.race_id IN (SELECT race_id FROM races_of($race))
),
unknown_of AS (
    SELECT x.race_id, x.period, count(CASE WHEN x.outcome = 'unknown' THEN 1 END) AS unknown
    FROM outcome_of AS x
    GROUP BY x.race_id, x.period
),
wins_of AS (
    SELECT x.race_id, x.period, p.rider_id, min(p.race) AS race, count(*) AS wins
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    JOIN outcome_of AS x ON x.race_id = p.race_id AND x.year = p.year
    WHERE p.rank = 1
    GROUP BY x.race_id, x.period, p.rider_id
),
ordered AS (
    SELECT
        w.*,
        row_number() OVER (PARTITION BY w.race_id, w.period ORDER BY w.wins, w.rider_id) AS nth,
        CAST(w.wins AS DOUBLE) / avg(w.wins) OVER (PARTITION BY w.race_id, w.period) AS to_mean
    FROM wins_of AS w
),
summed AS (
    SELECT
        y.race_id,
        y.period,
        min(y.race) AS race,
        CAST(sum(y.wins) AS BIGINT) AS wins,
        count(*) AS winners,
        CAST(sum(y.wins * y.wins) AS DOUBLE) AS squares,
        max(y.wins) AS most,
        CAST(sum(y.nth * y.wins) AS DOUBLE) AS ranked,
        avg(y.to_mean * ln(y.to_mean)) AS theil
    FROM ordered AS y
    GROUP BY y.race_id, y.period
)
SELECT
    s.race,
    s.period,
    s.wins,
    s.winners AS different_winners,
    CAST(s.squares / (s.wins * s.wins) AS DECIMAL(8, 5)) AS hhi,
    CAST(s.wins * s.wins / s.squares AS DECIMAL(8, 2)) AS equivalent_winners,
    CAST((s.squares + u.unknown) / ((s.wins + u.unknown) * (s.wins + u.unknown)) AS DECIMAL(8, 5)) AS hhi_least,
    CAST(
        (s.squares - s.most * s.most + (s.most + u.unknown) * (s.most + u.unknown))
        / ((s.wins + u.unknown) * (s.wins + u.unknown)) AS DECIMAL(8, 5)) AS hhi_most,
    CAST(2 * s.ranked / (s.winners * s.wins) - (s.winners + 1.0) / s.winners AS DECIMAL(8, 5)) AS gini,
    CAST(s.theil AS DECIMAL(8, 5)) AS theil,
    s.race_id
FROM summed AS s
JOIN unknown_of AS u ON u.race_id = s.race_id AND u.period = s.period
ORDER BY s.race_id, s.period;
