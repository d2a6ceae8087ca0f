-- How far behind the winner was the k-th rider, edition by edition?
-- race TEXT: ids as race_ids() takes them, or NULL for every race; k INTEGER: the rank, 2 for the winning margin; standing
-- and years as elsewhere. One row a held edition.
-- Columns: race_id, year, decade, winner, rank, rider, gap_s, same_time, gap_exists, left_out.
-- rank is the rank that covers the k-th place: where several share a rank, the gap to each place that they fill is theirs, so
-- that rank is 2 for the third of 1, 2, 2. Riders who share a rank share a row, by name. gap_s 0 is the same time; where gap_s
-- is NULL, left_out says why. gap_exists is FALSE where there is no gap to know: nobody won, a team won, it was not decided on
-- time, the place is part of a shared win, or it was struck out and passed on to nobody.
CREATE OR REPLACE MACRO gaps(
    race := NULL, k := 2, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
WITH tied AS (
    SELECT
        s.race_id,
        s.year,
        s.rank,
        count(*) AS riders,
        array_join(array_sort(array_agg(d.name)), ' and ') AS rider,
        min(s.gap_s) AS gap_s
    FROM standings(standing := standing) AS s
    LEFT JOIN rider AS d ON d.rider_id = s.rider_id
    WHERE s.rank <= k AND s.race_id IN (SELECT race_id FROM race_filter(race))
    GROUP BY s.race_id, s.year, s.rank
),
at_rank AS (
    SELECT *
    FROM tied
    WHERE rank + riders > k
    QUALIFY row_number() OVER (PARTITION BY race_id, year ORDER BY rank DESC) = 1
),
vacant AS (
    SELECT DISTINCT w.race_id, w.year
    FROM result AS w
    JOIN result AS o ON o.race_id = w.race_id AND o.year = w.year
    WHERE standing = 'official' AND w.race_id IN (SELECT race_id FROM race_filter(race))
        AND w.classification = 'GENERAL' AND w.stage IS NULL AND w.status = 'DSQ' AND w.rank_raced = k
        AND o.classification = 'GENERAL' AND o.stage IS NULL AND o.rank > k
),
placed AS (
    SELECT
        o.*,
        a.rank,
        a.rider,
        a.gap_s AS stated_gap_s,
        CASE
            WHEN o.outcome = 'no-winner' THEN 'no winner by decision'
            WHEN o.outcome = 'team' THEN 'won by a team'
            WHEN o.decided_on = 'points' THEN 'decided on points'
            WHEN o.decided_on <> 'time' THEN 'not decided on time'
            WHEN a.rank = 1 THEN 'shared win'
            WHEN a.rank IS NULL AND v.year IS NOT NULL THEN 'struck out, passed on to nobody'
        END AS no_gap
    FROM outcomes(race, standing := standing, from_year := from_year, to_year := to_year) AS o
    LEFT JOIN at_rank AS a ON a.race_id = o.race_id AND a.year = o.year
    LEFT JOIN vacant AS v ON v.race_id = o.race_id AND v.year = o.year
    WHERE o.held = 'held'
)
SELECT
    race_id,
    year,
    decade,
    winner,
    rank,
    rider,
    CASE WHEN no_gap IS NULL AND winners > 0 THEN stated_gap_s END AS gap_s,
    CASE WHEN no_gap IS NULL AND winners > 0 THEN stated_gap_s = 0 END AS same_time,
    no_gap IS NULL AS gap_exists,
    CASE
        WHEN no_gap IS NOT NULL THEN no_gap
        WHEN winners = 0 THEN 'winner not known'
        WHEN stated_gap_s IS NOT NULL THEN NULL
        WHEN rank IS NULL THEN 'no rider known at this rank'
        WHEN rank < k THEN 'shared rank ' || rank || ', gap not known'
        ELSE 'gap not known'
    END AS left_out
FROM placed
ORDER BY race_id, year;
