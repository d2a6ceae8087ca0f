-- How much of each race is known: what every all-time statement about it rests on.
-- race TEXT: ids as race_ids() takes them, or NULL for every race; standing and years as elsewhere. One row a race.
-- Columns: race_id, name, kind, category, first_year, last_year, editions_in_archive, editions_held, years_not_held,
--   years_uncertain, years_not_in_archive, winner_known, no_winner, winner_unknown, podium_known, decided_on_time,
--   margin_exists, margin_known, birthplace_known, raced_otherwise, winners_complete.
-- first_year and last_year are of held editions, and all counts from winner_known on. editions_in_archive counts those that
-- have a row; editions_held those that were held, NULL where that is not known: a year is disputed, unknown (years_uncertain) or
-- has no row (years_not_in_archive), or the list of the race is not complete (winners_complete) and the years asked for don't
-- lie between its first and last, or all of them come after its last. no_winner: nobody won, by decision or
-- because teams did; winner_known + no_winner + winner_unknown is editions_in_archive. podium_known: three riders on the first
-- three places, shared ones too. margin_exists as gap_exists in gaps(). raced_otherwise: the order on the road is documented
-- and is not the official one.
CREATE OR REPLACE MACRO coverage(race := NULL, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
WITH podium AS (
    SELECT
        s.race_id,
        s.year,
        count(*) >= 3 AND min(s.rank) = 1 AS is_known,
        count(CASE WHEN s.rank = 1 AND d.birth_place IS NOT NULL THEN 1 END) > 0 AS has_birthplace
    FROM standings(standing := standing) AS s
    LEFT JOIN rider AS d ON d.rider_id = s.rider_id
    WHERE s.rank <= 3 AND s.race_id IN (SELECT race_id FROM race_filter(race))
    GROUP BY s.race_id, s.year
),
raced AS (
    SELECT DISTINCT race_id, year
    FROM result
    WHERE classification = 'GENERAL' AND stage IS NULL AND race_id IN (SELECT race_id FROM race_filter(race))
        AND coalesce(rank, 0) <> rank_raced
),
asked AS (
    SELECT
        *,
        (from_year IS NULL OR year >= from_year) AND (to_year IS NULL OR year <= to_year) AS in_window,
        held = 'held' AND in_window AS counts
    FROM gap_years(race, standing := standing)
),
counted AS (
    SELECT
        o.race_id,
        min(o.year) AS calendar_from,
        max(o.year) AS calendar_to,
        min(CASE WHEN o.counts THEN o.year END) AS first_year,
        max(CASE WHEN o.counts THEN o.year END) AS last_year,
        count(CASE WHEN o.counts THEN 1 END) AS editions_in_archive,
        count(CASE WHEN o.in_window AND o.held = 'not-held' THEN 1 END) AS years_not_held,
        count(CASE WHEN o.in_window AND o.held IN ('disputed', 'unknown') THEN 1 END) AS years_uncertain,
        count(CASE WHEN o.in_window AND o.held = 'not-in-archive' THEN 1 END) AS years_not_in_archive,
        count(CASE WHEN o.counts AND o.winners > 0 THEN 1 END) AS winner_known,
        count(CASE WHEN o.counts AND o.outcome IN ('no-winner', 'team') THEN 1 END) AS no_winner,
        count(CASE WHEN o.counts AND o.outcome = 'unknown' THEN 1 END) AS winner_unknown,
        count(CASE WHEN o.counts AND p.is_known THEN 1 END) AS podium_known,
        count(CASE WHEN o.counts AND o.decided_on = 'time' THEN 1 END) AS decided_on_time,
        count(CASE WHEN o.counts AND o.no_gap IS NULL THEN 1 END) AS margin_exists,
        count(CASE WHEN o.counts AND o.no_gap IS NULL AND o.winners > 0 THEN o.gap_s END) AS margin_known,
        count(CASE WHEN o.counts AND p.has_birthplace THEN 1 END) AS birthplace_known,
        count(CASE WHEN o.counts AND w.year IS NOT NULL THEN 1 END) AS raced_otherwise
    FROM asked AS o
    LEFT JOIN podium AS p ON p.race_id = o.race_id AND p.year = o.year
    LEFT JOIN raced AS w ON w.race_id = o.race_id AND w.year = o.year
    GROUP BY o.race_id
)
SELECT
    r.race_id,
    r.name,
    r.kind,
    r.category,
    c.first_year,
    c.last_year,
    coalesce(c.editions_in_archive, 0) AS editions_in_archive,
    CASE
        WHEN coalesce(c.years_uncertain, 0) = 0 AND coalesce(c.years_not_in_archive, 0) = 0
            AND coalesce(from_year, c.calendar_from) <= c.calendar_to
            AND (r.winners_complete OR (from_year >= c.calendar_from AND to_year <= c.calendar_to))
            THEN coalesce(c.editions_in_archive, 0)
    END AS editions_held,
    coalesce(c.years_not_held, 0) AS years_not_held,
    coalesce(c.years_uncertain, 0) AS years_uncertain,
    coalesce(c.years_not_in_archive, 0) AS years_not_in_archive,
    coalesce(c.winner_known, 0) AS winner_known,
    coalesce(c.no_winner, 0) AS no_winner,
    coalesce(c.winner_unknown, 0) AS winner_unknown,
    coalesce(c.podium_known, 0) AS podium_known,
    coalesce(c.decided_on_time, 0) AS decided_on_time,
    coalesce(c.margin_exists, 0) AS margin_exists,
    coalesce(c.margin_known, 0) AS margin_known,
    coalesce(c.birthplace_known, 0) AS birthplace_known,
    coalesce(c.raced_otherwise, 0) AS raced_otherwise,
    r.winners_complete
FROM race AS r
LEFT JOIN counted AS c ON c.race_id = r.race_id
WHERE r.race_id IN (SELECT race_id FROM race_filter(race))
ORDER BY r.race_id;
