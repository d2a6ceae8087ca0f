-- How often does the winner come from the race's home? By decade, and in all.
-- race TEXT: ids as race_ids() takes them, or NULL for every race; level 'municipality', 'province', 'region', 'group' (of
-- regions) or 'nation'; within_km DOUBLE: when given, home is a birthplace within so many km of the finish, whatever the
-- level; standing and years as elsewhere.
-- Columns: race_id, period, decade, editions_in_archive, wins_known, home, away, origin_unknown, no_home, winner_unknown,
--   no_winner, home_share, home_share_least, home_share_most.
-- One row a decade and a last one, period 'all' with decade NULL. wins_known = home + away + origin_unknown + no_home: a win
-- whose rider's origin is not known is never counted as away, and no_home counts wins in editions that have no home of this
-- kind, or none that is known. A shared win counts once for each winner. winner_unknown and no_winner count held editions; in
-- the second nobody won, or a team. home_share is home / (home + away), NULL without either. home_share_least takes every win
-- and winner that is not known as away, home_share_most as home: what is not known can't move the share out of these.
CREATE OR REPLACE MACRO home_wins(
    race := NULL, level := 'region', within_km := NULL, standing := 'official', from_year := NULL,
    to_year := NULL) AS TABLE
WITH win AS (
    SELECT
        race_id,
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
        END AS home,
        CASE
            WHEN within_km IS NOT NULL THEN NOT home_located
            ELSE CASE level
                WHEN 'municipality' THEN home_municipality
                WHEN 'province' THEN home_province
                WHEN 'region' THEN home_region
                WHEN 'group' THEN home_group
                WHEN 'nation' THEN home_nation
            END IS NULL
        END AS no_home
    FROM winner_origins(race, standing := standing, from_year := from_year, to_year := to_year)
),
win_count AS (
    SELECT
        race_id,
        decade,
        count(CASE WHEN home THEN 1 END) AS home,
        count(CASE WHEN NOT home THEN 1 END) AS away,
        count(CASE WHEN home IS NULL AND NOT no_home THEN 1 END) AS origin_unknown,
        count(CASE WHEN home IS NULL AND no_home THEN 1 END) AS no_home
    FROM win
    GROUP BY race_id, decade
),
edition_count AS (
    SELECT
        race_id,
        decade,
        count(*) AS editions_in_archive,
        count(CASE WHEN outcome = 'unknown' THEN 1 END) AS winner_unknown,
        count(CASE WHEN outcome IN ('no-winner', 'team') THEN 1 END) AS no_winner
    FROM outcomes(race, standing := standing, from_year := from_year, to_year := to_year)
    WHERE held = 'held'
    GROUP BY race_id, decade
),
by_decade AS (
    SELECT
        e.race_id,
        e.decade,
        e.editions_in_archive,
        coalesce(w.home, 0) AS home,
        coalesce(w.away, 0) AS away,
        coalesce(w.origin_unknown, 0) AS origin_unknown,
        coalesce(w.no_home, 0) AS no_home,
        e.winner_unknown,
        e.no_winner
    FROM edition_count AS e
    LEFT JOIN win_count AS w ON w.race_id = e.race_id AND w.decade = e.decade
),
period AS (
    SELECT CAST(decade AS VARCHAR) || 's' AS period, * FROM by_decade
    UNION ALL
    SELECT
        'all', race_id, NULL, CAST(sum(editions_in_archive) AS BIGINT), CAST(sum(home) AS BIGINT),
        CAST(sum(away) AS BIGINT), CAST(sum(origin_unknown) AS BIGINT), CAST(sum(no_home) AS BIGINT),
        CAST(sum(winner_unknown) AS BIGINT), CAST(sum(no_winner) AS BIGINT)
    FROM by_decade
    GROUP BY race_id
)
SELECT
    race_id,
    period,
    decade,
    editions_in_archive,
    home + away + origin_unknown + no_home AS wins_known,
    home,
    away,
    origin_unknown,
    no_home,
    winner_unknown,
    no_winner,
    CASE WHEN home + away > 0 THEN CAST(home AS DOUBLE) / (home + away) END AS home_share,
    CASE
        WHEN home + away + origin_unknown > 0
            THEN CAST(home AS DOUBLE) / (home + away + origin_unknown + winner_unknown)
    END AS home_share_least,
    CASE
        WHEN home + away + origin_unknown > 0
            THEN CAST(home + origin_unknown + winner_unknown AS DOUBLE) / (home + away + origin_unknown + winner_unknown)
    END AS home_share_most
FROM period
ORDER BY race_id, decade NULLS LAST;
