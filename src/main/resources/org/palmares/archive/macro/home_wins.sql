-- How often does the winner come from the race's home? By decade, and in all.
-- race TEXT; level 'municipality', 'province', 'region', 'group' (of regions) or 'nation'; within_km DOUBLE: when given,
-- home is a birthplace within so many km of the finish, whatever the level; standing and years as elsewhere.
-- Columns: period, decade, editions_held, wins_known, home, away, origin_unknown, winner_unknown, home_share.
-- One row a decade and a last one, period 'all' with decade NULL. wins_known = home + away + origin_unknown; a win whose
-- rider's origin is not known is never counted as away, and home_share is home / (home + away), NULL without either.
-- winner_unknown counts held editions; a shared win counts once for each winner.
CREATE OR REPLACE MACRO home_wins(
    race, level := 'region', within_km := NULL, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
WITH win AS (
    SELECT
        decade,
        CASE
            WHEN within_km IS NOT NULL THEN distance_km <= within_km
            ELSE CASE level
                WHEN 'municipality' THEN same_municipality
                WHEN 'province' THEN same_province
                WHEN 'region' THEN same_region
                WHEN 'group' THEN same_group
                WHEN 'nation' THEN same_nation
                ELSE error('level is municipality, province, region, group or nation, given ''' || level || '''')
            END
        END AS home
    FROM winner_origins(race, standing := standing, from_year := from_year, to_year := to_year)
),
edition_count AS (
    SELECT
        e.decade,
        count(DISTINCT e.year) AS editions_held,
        count(DISTINCT CASE WHEN e.rider_id IS NULL THEN e.year END) AS winner_unknown
    FROM winners(race, standing := standing, from_year := from_year, to_year := to_year) AS e
    WHERE e.held = 'held'
    GROUP BY e.decade
),
by_decade AS (
    SELECT
        e.decade,
        e.editions_held,
        e.winner_unknown,
        count(CASE WHEN w.home THEN 1 END) AS home,
        count(CASE WHEN NOT w.home THEN 1 END) AS away,
        count(CASE WHEN w.decade IS NOT NULL AND w.home IS NULL THEN 1 END) AS origin_unknown
    FROM edition_count AS e
    LEFT JOIN win AS w ON w.decade = e.decade
    GROUP BY e.decade, e.editions_held, e.winner_unknown
),
period AS (
    SELECT CAST(decade AS VARCHAR) || 's' AS period, * FROM by_decade
    UNION ALL
    SELECT
        'all', NULL, CAST(sum(editions_held) AS BIGINT), CAST(sum(winner_unknown) AS BIGINT),
        CAST(sum(home) AS BIGINT), CAST(sum(away) AS BIGINT), CAST(sum(origin_unknown) AS BIGINT)
    FROM by_decade
    HAVING count(*) > 0
)
SELECT
    period,
    decade,
    editions_held,
    home + away + origin_unknown AS wins_known,
    home,
    away,
    origin_unknown,
    winner_unknown,
    CASE WHEN home + away > 0 THEN CAST(home AS DOUBLE) / (home + away) END AS home_share
FROM period
ORDER BY decade NULLS LAST;
